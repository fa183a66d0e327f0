package dev.unroll.plot;

/** A point that stands out. */
public record Dot(double x, double y, Palette.Role role) {
}
