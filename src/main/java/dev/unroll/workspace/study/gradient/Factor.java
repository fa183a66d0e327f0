package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Spot;
import org.jspecify.annotations.Nullable;

/**
 * One factor in a chain of products.
 *
 * @param symbol what it is
 * @param spot   the number it belongs to, or null; its timestep may lie before the first one where it is a beginning state
 * @param index  of the weight it is, in the model's weights laid out flat; of the output it belongs to, in all outputs laid
 *               out flat; else −1
 * @param value  its value
 */
public record Factor(Symbol symbol, @Nullable Spot spot, int index, double value) {
    static Factor at(Symbol symbol, Spot spot, double value) {
        return new Factor(symbol, spot, -1, value);
    }

    static Factor weight(int index, double value) {
        return new Factor(Symbol.WEIGHT, null, index, value);
    }

    static Factor output(Symbol symbol, int index, double value) {
        return new Factor(symbol, null, index, value);
    }

    static Factor of(Symbol symbol, double value) {
        return new Factor(symbol, null, -1, value);
    }
}
