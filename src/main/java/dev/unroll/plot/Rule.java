package dev.unroll.plot;

/**
 * A vertical line that marks a place on the horizontal axis.
 *
 * @param label    written beside its upper end; labels that would overlap are moved apart
 * @param leftward whether the label stands to its left where there is room
 */
public record Rule(double x, String label, Palette.Role role, Stroke stroke, boolean leftward) {
}
