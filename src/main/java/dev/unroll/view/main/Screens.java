package dev.unroll.view.main;

import dev.unroll.view.control.Appearance;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The screens below the top bar, of which one is shown. A screen is made and joins the scene when it is first shown, so that
 * one that nobody opens costs nothing; afterwards it is only hidden.
 */
final class Screens {
    private final Map<Tab, Function<Appearance, Region>> makers = new EnumMap<>(Tab.class);
    private final Map<Tab, Region> views = new EnumMap<>(Tab.class);
    private final ReadOnlyObjectWrapper<Tab> shown = new ReadOnlyObjectWrapper<>(Tab.NETWORK);
    private final Map<Tab, Map<Appearance, Region>> others = new EnumMap<>(Tab.class);
    private final Set<Tab> once = EnumSet.noneOf(Tab.class);
    private final Appearance appearance;
    private final Consumer<Region> joined;

    /** Hands a screen to {@code joined} when it is shown for the first time. */
    Screens(Appearance appearance, Consumer<Region> joined) {
        this.appearance = appearance;
        this.joined = joined;
    }

    ReadOnlyObjectProperty<Tab> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Adds a screen of which there can be only one. */
    void add(Tab tab, Supplier<Region> maker) {
        once.add(tab);
        add(tab, look -> maker.get());
    }

    void add(Tab tab, Function<Appearance, Region> maker) {
        makers.put(tab, maker);
        if (tab == shown.get()) {
            show(tab);
        }
    }

    /** Shows a screen; one that is not there leaves things as they are. */
    void show(Tab tab) {
        Function<Appearance, Region> maker = makers.get(tab);
        if (maker == null) {
            return;
        }
        Region view = views.get(tab);
        if (view == null) {
            view = maker.apply(appearance);
            views.put(tab, view);
            joined.accept(view);
        }
        views.forEach((each, other) -> other.setVisible(each == tab));
        shown.set(tab);
        if (view.getParent() != null) {
            view.getParent().requestLayout();
        }
    }

    /** The screen in front once more, in other sizes; null where there can be only one. */
    @Nullable Region again(Appearance look) {
        Tab tab = shown.get();
        Function<Appearance, Region> maker = makers.get(tab);
        return maker == null || once.contains(tab) ? null
                : others.computeIfAbsent(tab, each -> new HashMap<>()).computeIfAbsent(look, maker);
    }

    /** The screen at a place among the tabs, 0 first, or null. */
    @Nullable Tab at(int place) {
        return makers.keySet().stream().skip(place).findFirst().orElse(null);
    }

    Region front() {
        Region view = views.get(shown.get());
        if (view == null) {
            throw new IllegalStateException("no screen");
        }
        return view;
    }
}
