package dev.unroll.train;

import java.util.List;

/** The best epoch so far by one figure, and the rule of early stopping as in Keras 3's {@code EarlyStopping}. */
final class BestEpoch {
    private final Monitor monitor;
    private final boolean largerIsBetter;
    /** Epochs up to here count as waiting for nothing; not 0 where a run went on after its end. */
    private final int countedFrom;
    private int epoch;
    private double best;

    /**
     * @param error whether the "accuracy" of the epochs is an error, which is better small
     */
    BestEpoch(Monitor monitor, boolean error) {
        this(monitor, error, List.of(), 0);
    }

    /** After some epochs already, or the best of them alone. */
    BestEpoch(Monitor monitor, boolean error, List<EpochRecord> epochs, int countedFrom) {
        this.monitor = monitor;
        this.largerIsBetter = monitor.largerIsBetter() && !error;
        this.best = largerIsBetter ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        this.countedFrom = countedFrom;
        epochs.forEach(this::offer);
    }

    Monitor monitor() {
        return monitor;
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

    int countedFrom() {
        return countedFrom;
    }

    /** Epochs since the best, or since the run went on, {@code last} being the latest. */
    int waited(int last) {
        return epoch == 0 ? 0 : last - Math.max(epoch, countedFrom);
    }

    /** Whether to stop after epoch {@code last}: it is not better, and {@code patience} epochs were not. */
    boolean exhausted(int last, int patience) {
        return waited(last) > 0 && waited(last) >= patience;
    }
}
