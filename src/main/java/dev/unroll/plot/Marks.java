package dev.unroll.plot;

import java.util.List;

/** What stands out in a figure beside its lines. */
public record Marks(List<Rule> rules, List<Band> bands, List<Dot> dots, List<Notch> notches, List<Level> levels,
        List<Spread> spreads) {
    /** Nothing. */
    public static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of());

    public Marks {
        rules = List.copyOf(rules);
        bands = List.copyOf(bands);
        dots = List.copyOf(dots);
        notches = List.copyOf(notches);
        levels = List.copyOf(levels);
        spreads = List.copyOf(spreads);
    }

    /** Without horizontal lines and areas. */
    public Marks(List<Rule> rules, List<Band> bands, List<Dot> dots, List<Notch> notches) {
        this(rules, bands, dots, notches, List.of(), List.of());
    }

    /** Only what was measured. */
    Marks measured() {
        return new Marks(List.of(), List.of(), List.of(), List.of(), List.of(), spreads);
    }
}
