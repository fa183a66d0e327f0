package dev.unroll.train;

import dev.unroll.nn.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Weights at the end of epochs, within a budget of memory: all epochs are kept until the budget is full, then every
 * second one is dropped, again and again as it fills. The first (the initial weights), the best and the last are always
 * kept, whatever they need. For all threads.
 */
final class WeightHistory {
    /** Bytes kept at most, unless the first, best and last alone need more. */
    static final long BUDGET = 256L << 20;
    private final NavigableMap<Integer, Weights> kept = new TreeMap<>();
    private final long budget;
    private int best;

    WeightHistory(long budget) {
        this.budget = budget;
    }

    /** Keeps a copy of the weights at the end of {@code epoch}, which comes after all others. */
    synchronized void keep(int epoch, Weights weights, boolean isBest) {
        if (isBest) {
            best = epoch;
        }
        kept.put(epoch, weights.copy());
        long size = (long) weights.values().length * Float.BYTES;
        while (kept.size() * size > budget && thin()) {
            // until it fits
        }
    }

    /** Drops every second one that may go; false where none may. */
    private boolean thin() {
        List<Integer> free = new ArrayList<>(kept.keySet());
        free.removeIf(epoch -> epoch == best || epoch.equals(kept.firstKey()) || epoch.equals(kept.lastKey()));
        for (int i = 0; i < free.size(); i += 2) {
            kept.remove(free.get(i));
        }
        return !free.isEmpty();
    }

    /** A copy of the weights at the end of {@code epoch}, or null where they were not kept. */
    synchronized @Nullable Weights at(int epoch) {
        Weights weights = kept.get(epoch);
        return weights == null ? null : weights.copy();
    }

    /** Puts the best epoch's weights into {@code weights}. */
    synchronized void restoreBest(Weights weights) {
        Weights from = kept.get(best);
        if (from != null) {
            weights.set(from);
        }
    }

    /** Puts the latest epoch's weights into {@code weights}. */
    synchronized void restoreLast(Weights weights) {
        weights.set(kept.lastEntry().getValue());
    }

    /** The epochs that are kept, in order. */
    synchronized List<Integer> epochs() {
        return List.copyOf(kept.keySet());
    }
}
