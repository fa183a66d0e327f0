package dev.unroll.plot;

/** A line as a surface draws it: the first {@code count} points, in units of the surface. */
@SuppressWarnings("ArrayRecordComponent") // handed straight to a surface, never compared
public record Polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke) {
}
