package dev.unroll.plot;

import java.util.List;

/** What stands out in a figure beside its lines. */
public record Marks(List<Rule> rules, List<Band> bands, List<Dot> dots, List<Notch> notches) {
    /** Nothing. */
    public static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of());

    public Marks {
        rules = List.copyOf(rules);
        bands = List.copyOf(bands);
        dots = List.copyOf(dots);
        notches = List.copyOf(notches);
    }
}
