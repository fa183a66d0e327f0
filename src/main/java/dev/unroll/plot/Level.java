package dev.unroll.plot;

/**
 * A horizontal line that marks a value.
 *
 * @param label  written above its right end, or below it where {@code shaded}; empty for none
 * @param shaded whether everything below it is tinted
 */
public record Level(double y, String label, Palette.Role role, Stroke stroke, boolean shaded) {
}
