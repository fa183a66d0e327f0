package dev.unroll.train;

import dev.unroll.nn.Weights;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Weights at the end of the epochs of one run, as far as the {@link WeightBudget} has room for them: every epoch, or
 * every second, fourth … and besides those the best and the last. Holds nothing but weights, so that it may outlive
 * training. For all threads.
 */
public final class KeptWeights {
    private final WeightBudget budget;
    /** Never changed once here. */
    private final NavigableMap<Integer, Weights> kept = new TreeMap<>();
    private int best;
    private int stride = 1;

    KeptWeights(WeightBudget budget) {
        this.budget = budget;
    }

    /** The epochs whose weights are kept, in order; 0 are the initial weights. */
    public List<Integer> epochs() {
        synchronized (budget) {
            return List.copyOf(kept.keySet());
        }
    }

    /** A copy of the weights at the end of {@code epoch}, or null where they are not kept. */
    public @Nullable Weights of(int epoch) {
        Weights weights = shared(epoch);
        return weights == null ? null : weights.copy();
    }

    /**
     * Which epochs are kept besides the best and the last: 1 all of them, n every n-th, 0 none. Grows as memory fills.
     */
    public int stride() {
        synchronized (budget) {
            return stride;
        }
    }

    /** Bytes that these weights use. */
    public long bytes() {
        synchronized (budget) {
            return size();
        }
    }

    /** The memory that all runs share. */
    public WeightBudget budget() {
        return budget;
    }

    /** Gives all memory back; nothing is kept any more. For a run that a person deletes. */
    public void release() {
        synchronized (budget) {
            kept.clear();
            budget.forget(this);
        }
    }

    /** The weights themselves, which must not be changed. */
    @Nullable Weights shared(int epoch) {
        synchronized (budget) {
            return kept.get(epoch);
        }
    }

    /** Keeps weights that never change again, at the end of {@code epoch}; later ones are of another future and go. */
    void keep(int epoch, Weights weights) {
        synchronized (budget) {
            if (stride == 0) {
                stride = 1;
            }
            kept.tailMap(epoch, true).clear();
            Integer last = kept.isEmpty() ? null : kept.lastKey();
            kept.put(epoch, weights);
            if (last != null && last != best && last % stride != 0) {
                kept.remove(last);
            }
            budget.fit(this);
        }
    }

    /** What was kept earlier; later epochs are kept besides. */
    void fill(Map<Integer, Weights> epochs, int bestEpoch) {
        kept.putAll(epochs);
        best = bestEpoch;
    }

    /** {@code epoch} is now the best; where its weights are no longer there, {@code weights} are they. */
    void best(int epoch, Weights weights) {
        synchronized (budget) {
            int before = best;
            best = epoch;
            kept.putIfAbsent(epoch, weights);
            if (before != epoch && !kept.isEmpty() && before != kept.lastKey() && (stride == 0 || before % stride != 0)) {
                kept.remove(before);
            }
            budget.fit(this);
        }
    }

    /** Drops some that may go; false where none may. The initial weights of a run that is training may not. */
    boolean thin(boolean training) {
        int before = kept.size();
        while (kept.keySet().stream().anyMatch(epoch -> !held(epoch) && epoch != 0)) {
            stride *= 2;
            kept.keySet().removeIf(epoch -> !held(epoch) && epoch % stride != 0);
            if (kept.size() < before) {
                return true;
            }
        }
        if (!training && kept.keySet().removeIf(epoch -> !held(epoch))) {
            stride = 0;
            return true;
        }
        return false;
    }

    private boolean held(int epoch) {
        return epoch == best && best != 0 || epoch == kept.lastKey();
    }

    /** Drops everything; false where nothing was left. */
    boolean clear() {
        boolean some = !kept.isEmpty();
        kept.clear();
        stride = 0;
        return some;
    }

    /** Bytes, while the budget is held. */
    long size() {
        return kept.values().stream().mapToLong(weights -> (long) weights.values().length * Float.BYTES).sum();
    }
}
