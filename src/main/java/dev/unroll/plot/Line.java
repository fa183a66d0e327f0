package dev.unroll.plot;

import org.jspecify.annotations.Nullable;

/**
 * A line of a figure.
 *
 * @param run    the run it belongs to, as a person calls it; empty where there is only one
 * @param series what it shows of the run: the column of a table
 * @param label  written at its end together with its last value; null for a line without label
 * @param points never changed once handed over
 * @param steady whether the very same points will be shown again and again, as those of a finished run: a screen may then
 *               keep the line's picture
 */
public record Line(String run, String series, @Nullable String label, Points points, Look look, boolean steady) {
    /** A line of the only run that changes with the next figure. */
    public Line(String series, @Nullable String label, Points points, Look look) {
        this("", series, label, points, look, false);
    }

    /** The last value, or NaN where there is none. */
    public double last() {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (Double.isFinite(points.y(i))) {
                return points.y(i);
            }
        }
        return Double.NaN;
    }
}
