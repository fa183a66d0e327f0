package dev.unroll.picture.evaluate;

import dev.unroll.plot.Palette.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class is called and how it is marked: of two, class 1 is ▲ orange and class 0 is ▼ blue everywhere.
 *
 * @param mark a symbol that tells classes apart without colour; empty where there are many
 */
public record ClassLook(String name, String mark, Role colour) {
    /** For classes in the order of their numbers. */
    public static List<ClassLook> of(List<String> names) {
        if (names.size() == 2) {
            return List.of(new ClassLook(names.get(0), "▼", Role.HEAT_MINUS), new ClassLook(names.get(1), "▲", Role.HEAT_PLUS));
        }
        List<ClassLook> looks = new ArrayList<>();
        names.forEach(name -> looks.add(new ClassLook(name, "", Role.TEXT)));
        return List.copyOf(looks);
    }

    /** Mark and name. */
    public String label() {
        return mark.isEmpty() ? name : mark + " " + name;
    }

    /** The mark, or the name where there is none. */
    public String brief() {
        return mark.isEmpty() ? name : mark;
    }
}
