package dev.unroll.train;

import dev.unroll.text.UnrollException;

/**
 * Multiplies the learning rate by {@code factor} when {@code monitor} has not become better by 0.0001 (Keras'
 * {@code min_delta}) for {@code patience} epochs.
 *
 * @param factor  above 0 and below 1
 * @param minimum the rate is not made smaller than this
 */
public record ReduceOnPlateau(Monitor monitor, double factor, int patience, double minimum) {
    public ReduceOnPlateau {
        if (patience < 0) {
            throw UnrollException.badArgument("train.badPatience", patience);
        }
        if (!(factor > 0 && factor < 1)) {
            throw UnrollException.badArgument("train.badFactor", Double.toString(factor));
        }
    }
}
