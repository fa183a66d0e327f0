package dev.unroll.plot;

/**
 * A vertical line that marks a place on the horizontal axis.
 *
 * @param label    written beside its upper end
 * @param leftward whether the label stands to its left
 */
public record Rule(double x, String label, Palette.Role role, Stroke stroke, boolean leftward) {
}
