package dev.unroll.plot;

/** A small mark on the horizontal axis, for what is too frequent for a {@link Rule}: a kept checkpoint. */
public record Notch(double x, Palette.Role role) {
}
