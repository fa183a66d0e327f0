package dev.unroll.plot;

/** A tinted stretch of the horizontal axis. */
public record Band(double from, double to, Palette.Role role) {
}
