package dev.unroll.train;

/** The best epoch so far by one figure, and the rule of early stopping as in Keras 3's {@code EarlyStopping}. */
final class BestEpoch {
    private final Monitor monitor;
    private final boolean largerIsBetter;
    private int epoch;
    private double best;

    /**
     * @param error whether the "accuracy" of the epochs is an error, which is better small
     */
    BestEpoch(Monitor monitor, boolean error) {
        this.monitor = monitor;
        this.largerIsBetter = monitor.largerIsBetter() && !error;
        this.best = largerIsBetter ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** Takes one more epoch; true where it is the best so far, as the first always is. */
    boolean offer(EpochRecord record) {
        double figure = monitor.of(record);
        if (epoch == 0 || (largerIsBetter ? figure > best : figure < best)) {
            best = figure;
            epoch = record.epoch();
            return true;
        }
        return false;
    }

    /** 0 before the first. */
    int epoch() {
        return epoch;
    }

    /** Epochs since the best, {@code last} being the latest. */
    int waited(int last) {
        return last - epoch;
    }

    /** Whether to stop after epoch {@code last}: it is not better, and {@code patience} epochs were not. */
    boolean exhausted(int last, int patience) {
        return waited(last) > 0 && waited(last) >= patience;
    }
}
