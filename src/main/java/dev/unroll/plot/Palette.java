package dev.unroll.plot;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every colour of Unroll, by role. Hue says what a thing is (outlines, labels, wires), fill says its value. The style
 * sheet takes its colours from {@link #named()}, so this is the only place where one is written down.
 *
 * @param dark whether the ground is dark
 * @param role the colour of each role
 * @param heat signed values, −max … 0 … +max
 */
public record Palette(boolean dark, Map<Role, Colour> role, Ramp heat) {
    /** On a light ground. */
    public static final Palette LIGHT = build(false);
    /** On a dark ground. */
    public static final Palette DARK = build(true);
    /** On paper: a white ground, black axes, and lines that differ in grey, too. */
    public static final Palette PRINT = build(false).with(Map.of(
            Role.TEXT, Colour.of("#000000"), Role.TEXT_MUTED, Colour.of("#1c1c1c"), Role.TEXT_SUBTLE, Colour.of("#000000"),
            Role.BORDER, Colour.of("#5a5a5a"), Role.GRID, Colour.of("#dcdcdc"), Role.TRAINING, Colour.of("#00357a"),
            Role.VALIDATION, Colour.of("#b85c00"), Role.STOPPING, Colour.of("#4d3600"), Role.STOPPING_BAND,
            Colour.of("#f3efe2")));

    public Palette {
        role = Map.copyOf(role);
    }

    /** What a colour stands for, with its value on a light and on a dark ground. */
    public enum Role {
        GROUND("#ffffff", "#0d1117"), SUBTLE("#f6f8fa", "#161b22"), INSET("#eff2f5", "#010409"),
        BORDER("#d0d7de", "#30363d"), BORDER_MUTED("#e3e8ed", "#21262d"),
        TEXT("#24292f", "#e6edf3"), TEXT_MUTED("#57606a", "#9aa5b1"), TEXT_SUBTLE("#656d76", "#7d8792"),
        ACCENT("#0969da", "#58a6ff"), ACCENT_BUTTON("#0969da", "#1f6feb"), ON_ACCENT("#ffffff", "#0d1117"),
        ACCENT_SUBTLE("#ddf4ff", "#10233f"), SUCCESS("#1a7f37", "#3fb950"), DANGER("#cf222e", "#f85149"),
        FORGET("#c7471b", "#ff6b35"), INPUT("#097f69", "#5be5b5"), CANDIDATE("#524400", "#f5cb45"),
        OUTPUT("#0b5fd6", "#7ab6ff"), CELL("#4a1d9e", "#966fff"), HIDDEN("#40484f", "#dce3ea"),
        GRADIENT("#b2418f", "#e883b0"), TRAINING("#0969da", "#58a6ff"), VALIDATION("#b15700", "#ffa657"),
        STOPPING("#7d4e00", "#d29922"), STOPPING_BAND("#fbeeb8", "#2c2408"),
        HEAT_MINUS("#144f96", "#6fb6ff"), HEAT_HALF_MINUS("#7fb0dc", "#24598f"), HEAT_ZERO("#f3f4f6", "#1b2129"),
        HEAT_HALF_PLUS("#eda96b", "#8f4f14"), HEAT_PLUS("#a84300", "#ffa047"),
        GHOST("#e7ebef", "#1b2129"), GRID("#e9edf1", "#1e242c"), SHADOW("#1f2328", "#010409");

        private final Colour light;
        private final Colour dark;

        Role(String light, String dark) {
            this.light = Colour.of(light);
            this.dark = Colour.of(dark);
        }
    }

    /** The palette for a dark or a light ground. */
    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    private Palette with(Map<Role, Colour> others) {
        Map<Role, Colour> colours = new LinkedHashMap<>(role);
        colours.putAll(others);
        return new Palette(dark, colours, heat);
    }

    /** The colour of a role. */
    public Colour of(Role wanted) {
        return role.getOrDefault(wanted, new Colour(0));
    }

    /** The colour of a number between 0 and 1 that belongs to {@code owner}, from the zero colour to its own. */
    public Colour share(Role owner, double value) {
        return of(Role.HEAT_ZERO).mix(of(owner), value);
    }

    /** Black or white ink, whichever is easier to read on {@code fill}. */
    public Colour ink(Colour fill) {
        Colour black = new Colour(0xff000000);
        Colour white = new Colour(0xffffffff);
        return fill.contrast(black) > fill.contrast(white) ? black : white;
    }

    /** Every role under the name that the style sheet uses, for example {@code -unroll-text-muted}. */
    public Map<String, Colour> named() {
        Map<String, Colour> names = new LinkedHashMap<>();
        for (Role each : Role.values()) {
            names.put("-unroll-" + each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), of(each));
        }
        return names;
    }

    private static Palette build(boolean dark) {
        Map<Role, Colour> colours = new LinkedHashMap<>();
        for (Role each : Role.values()) {
            colours.put(each, dark ? each.dark : each.light);
        }
        Colour[] stops = java.util.stream.Stream
                .of(Role.HEAT_MINUS, Role.HEAT_HALF_MINUS, Role.HEAT_ZERO, Role.HEAT_HALF_PLUS, Role.HEAT_PLUS)
                .map(colours::get).toArray(Colour[]::new);
        return new Palette(dark, colours, new Ramp(stops));
    }
}
