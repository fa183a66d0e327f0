package dev.unroll.train;

import dev.unroll.nn.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Memory for the weights of past epochs, shared by all runs of an experiment. While there is room every epoch is kept.
 * When it is full the oldest runs are thinned first, down to their best and last epoch; then the run that is training,
 * which always keeps its initial, best and last weights; at last the oldest runs give up all they have. Runs that are over
 * keep every epoch only in a smaller room, so that training again and again does not need more and more. For all threads.
 */
public final class WeightBudget {
    /** What an experiment has unless asked otherwise, or an eighth of Java's memory where that is less. */
    public static final long USUAL_BYTES = 256L << 20;
    private static final int PART = 8;
    /** Of which runs before the newest have so much for more than their best and last epoch. */
    private static final long USUAL_EVERY_EPOCH = 32L << 20;

    private final long allowed;
    private final long everyEpoch;
    private final List<KeptWeights> runs = new ArrayList<>();

    /** {@value #USUAL_BYTES} bytes, or an eighth of Java's memory. */
    public WeightBudget() {
        this(Math.min(USUAL_BYTES, Runtime.getRuntime().maxMemory() / PART), USUAL_EVERY_EPOCH);
    }

    /** So many bytes in all, unless the initial, best and last weights of the run that is training need more. */
    public WeightBudget(long bytes) {
        this(bytes, bytes);
    }

    /** So many bytes in all, and so many up to which runs that are over keep every epoch. */
    WeightBudget(long bytes, long everyEpoch) {
        this.allowed = bytes;
        this.everyEpoch = everyEpoch;
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
        return bytes(runs);
    }

    /** Makes room around the run that is training. */
    synchronized void fit(KeptWeights current) {
        List<KeptWeights> earlier = runs.stream().filter(run -> run != current).toList();
        while (bytes(earlier) > everyEpoch && thin(earlier)) {
            // until they fit
        }
        while (bytes() > allowed && (thin(earlier) || current.thin(true) || clear(earlier))) {
            // until it fits
        }
    }

    private static boolean thin(List<KeptWeights> runs) {
        return runs.stream().anyMatch(run -> run.thin(false));
    }

    private static boolean clear(List<KeptWeights> runs) {
        return runs.stream().anyMatch(KeptWeights::clear);
    }

    private static long bytes(List<KeptWeights> runs) {
        return runs.stream().mapToLong(KeptWeights::size).sum();
    }

    synchronized void forget(KeptWeights run) {
        runs.remove(run);
    }
}
