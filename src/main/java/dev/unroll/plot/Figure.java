package dev.unroll.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a value: what it shows, not how many pixels it has. The screen and every file draw the same value.
 *
 * @param key      names it in files that programs read: {@code loss}
 * @param title    what it shows, in one or two words
 * @param xLabel   under the horizontal axis
 * @param decimals of values written at lines
 * @param lines    the later ones above the earlier ones
 * @param marks    what stands out in it
 * @param crosshair what is read at one place; null for nothing
 */
public record Figure(String key, String title, Axis x, Axis y, String xLabel, int decimals, List<Line> lines, Marks marks,
        @Nullable Crosshair crosshair) {
    public Figure {
        lines = List.copyOf(lines);
    }

    /** The same figure with another place to read. */
    public Figure with(@Nullable Crosshair next) {
        return new Figure(key, title, x, y, xLabel, decimals, lines, marks, next);
    }

    /** The same figure with other marks. */
    public Figure with(Marks next) {
        return new Figure(key, title, x, y, xLabel, decimals, lines, next, crosshair);
    }

    /** The same lines over other ranges, as zooming and panning show them. */
    public Figure over(Axis nextX, Axis nextY) {
        return new Figure(key, title, nextX, nextY, xLabel, decimals, lines, marks, crosshair);
    }
}
