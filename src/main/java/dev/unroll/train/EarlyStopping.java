package dev.unroll.train;

import dev.unroll.text.UnrollException;

/**
 * Stops when {@code monitor} has not become better for {@code patience} epochs, as Keras does (0: at the first epoch
 * that is not better).
 *
 * @param restoreBest whether the best epoch's weights are put back at the end, also when no early stop happened
 */
public record EarlyStopping(Monitor monitor, int patience, boolean restoreBest) {
    public EarlyStopping {
        if (patience < 0) {
            throw UnrollException.badArgument("train.badPatience", patience);
        }
    }
}
