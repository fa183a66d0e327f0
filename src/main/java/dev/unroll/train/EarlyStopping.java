package dev.unroll.train;

/**
 * Stops when {@code monitor} has not become better for {@code patience} epochs, as Keras does (0: at the first epoch
 * that is not better).
 *
 * @param restoreBest whether the best epoch's weights are put back at the end
 */
public record EarlyStopping(Monitor monitor, int patience, boolean restoreBest) {
}
