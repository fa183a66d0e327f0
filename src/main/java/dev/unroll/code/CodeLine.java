package dev.unroll.code;

/**
 * A line of source code and what it says.
 *
 * @param layer index of the layer that it belongs to; {@link #INPUT} for the model's input, {@link #NO_LAYER} for none
 */
public record CodeLine(String text, Section section, int layer) {
    /** Belongs to the input. */
    public static final int INPUT = -1;
    /** Belongs to no card. */
    public static final int NO_LAYER = -2;
}
