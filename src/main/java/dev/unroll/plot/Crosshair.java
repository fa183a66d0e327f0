package dev.unroll.plot;

import java.util.List;

/**
 * What is read at one place of the horizontal axis.
 *
 * @param heading names the place
 */
public record Crosshair(double x, String heading, List<Reading> readings) {
    public Crosshair {
        readings = List.copyOf(readings);
    }

    /**
     * The value of one line there.
     *
     * @param look the line's
     */
    public record Reading(String name, double y, Look look) {
    }
}
