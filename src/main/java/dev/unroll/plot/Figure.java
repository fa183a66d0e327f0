package dev.unroll.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a value: what it shows, not how many pixels it has.
 *
 * @param xLabel   under the horizontal axis
 * @param decimals of values written at lines
 */
public record Figure(Axis x, Axis y, String xLabel, int decimals, List<Line> lines, List<Rule> rules, List<Band> bands,
        List<Dot> dots, @Nullable Crosshair crosshair) {
    public Figure {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
        bands = List.copyOf(bands);
        dots = List.copyOf(dots);
    }

    /** The same figure with another place to read. */
    public Figure with(@Nullable Crosshair next) {
        return new Figure(x, y, xLabel, decimals, lines, rules, bands, dots, next);
    }
}
