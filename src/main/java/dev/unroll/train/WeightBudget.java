package dev.unroll.train;

import dev.unroll.nn.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Memory for the weights of past epochs, shared by all runs of an experiment. While there is room every epoch is kept.
 * When it is full the oldest runs are thinned first, down to their best and last epoch; then the run that is training,
 * which always keeps its initial, best and last weights; at last the oldest runs give up all they have. For all threads.
 */
public final class WeightBudget {
    /** What an experiment has unless asked otherwise. */
    public static final long USUAL_BYTES = 256L << 20;

    private final long allowed;
    private final List<KeptWeights> runs = new ArrayList<>();

    /** {@value #USUAL_BYTES} bytes. */
    public WeightBudget() {
        this(USUAL_BYTES);
    }

    /** So many bytes in all, unless the initial, best and last weights of the run that is training need more. */
    public WeightBudget(long bytes) {
        this.allowed = bytes;
    }

    /** A place for the weights of one more run. */
    public synchronized KeptWeights open() {
        KeptWeights run = new KeptWeights(this);
        runs.add(run);
        return run;
    }

    /**
     * A place for the weights of a run that took place earlier.
     *
     * @param epochs weights at the ends of epochs; the arrays are kept, not copied
     * @param best   the best epoch of the run; 0 where it has none
     */
    public synchronized KeptWeights open(Map<Integer, Weights> epochs, int best) {
        KeptWeights run = open();
        run.fill(epochs, best);
        fit(run);
        return run;
    }

    /** Bytes that may be used in all. */
    public long allowed() {
        return allowed;
    }

    /** Bytes that are in use in all. */
    public synchronized long bytes() {
        return runs.stream().mapToLong(KeptWeights::size).sum();
    }

    /** Makes room around the run that is training. */
    synchronized void fit(KeptWeights current) {
        while (bytes() > allowed && shrink(current)) {
            // until it fits
        }
    }

    private boolean shrink(KeptWeights current) {
        List<KeptWeights> older = runs.stream().filter(run -> run != current).toList();
        return older.stream().anyMatch(run -> run.thin(false)) || current.thin(true)
                || older.stream().anyMatch(KeptWeights::clear);
    }

    synchronized void forget(KeptWeights run) {
        runs.remove(run);
    }
}
