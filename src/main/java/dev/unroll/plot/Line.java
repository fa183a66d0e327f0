package dev.unroll.plot;

import org.jspecify.annotations.Nullable;

/**
 * A line of a figure.
 *
 * @param name   written at its end together with its last value; null for a line without label
 * @param role   its colour
 * @param marker what stands at each point
 */
public record Line(@Nullable String name, Points points, Palette.Role role, double opacity, Stroke stroke, Marker marker) {
    /** What stands at a point, so that lines differ without colour too. */
    public enum Marker { NONE, RING }

    /** The last value, or NaN where there is none. */
    public double last() {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (!Double.isNaN(points.y(i))) {
                return points.y(i);
            }
        }
        return Double.NaN;
    }
}
