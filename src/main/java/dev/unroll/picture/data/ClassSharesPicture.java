package dev.unroll.picture.data;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import java.util.Arrays;
import java.util.List;

/**
 * How many examples each class has, a bar for each with its number and its share.
 *
 * @param name        what it is called
 * @param description for those who do not see it
 * @param classes     as people call them, in the order of their numbers
 * @param counts      of each class
 */
public record ClassSharesPicture(String name, String description, List<String> classes, int[] counts) implements Painting {
    private static final double MARGIN = 14;
    private static final double HEAD = 30;
    private static final double MOST_ROW = 44;

    public ClassSharesPicture {
        classes = List.copyOf(classes);
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        double s = scale;
        brush.text(name, MARGIN * s, (MARGIN + 12) * s, Face.SANS_SEMIBOLD, 14, palette.of(Role.TEXT), Align.START);
        Type plain = brush.type(Face.SANS, 13);
        Type digits = brush.type(Face.MONO, 13);
        double all = Math.max(1, Arrays.stream(counts).asLongStream().sum());
        double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        double names = classes.stream().mapToDouble(each -> surface.width(each, plain)).max().orElse(0);
        double left = MARGIN * s + Math.min(names, 0.3 * width) + 12 * s;
        double right = width - MARGIN * s - surface.width("25,000  100.0%", digits) - 12 * s;
        double top = (MARGIN + HEAD) * s;
        double row = Math.min(MOST_ROW * s, (height - top - MARGIN * s) / Math.max(1, counts.length));
        for (int i = counts.length - 1; i >= 0; i--) {
            double middle = top + row / 2;
            surface.text(surface.fit(classes.get(i), plain, left - MARGIN * s - 12 * s), MARGIN * s, middle + 4.5 * s, plain,
                    palette.of(Role.TEXT), Align.START);
            surface.fillRound(left, middle - row * 0.3, Math.max(s, (right - left) * counts[i] / most), row * 0.6, 2 * s,
                    BalancePicture.colour(palette, i, counts.length));
            surface.text(Numbers.grouped(counts[i]) + "  " + Numbers.fixed(100 * counts[i] / all, 1) + "%", width - MARGIN * s,
                    middle + 4.5 * s, digits, palette.of(Role.TEXT), Align.END);
            top += row;
        }
    }
}
