package dev.unroll.plot;

import java.util.ArrayList;
import java.util.List;

/** The lowest and the highest of every 4, 8, 16 … neighbouring values, so that lines of very many points are thinned fast. */
final class Blocks {
    private static final int SMALLEST = 4;
    private final List<Level> levels = new ArrayList<>();

    /**
     * Blocks of one size.
     *
     * @param low  the index of each block's lowest value, or −1 where one of its values is not finite
     * @param high likewise
     */
    @SuppressWarnings("ArrayRecordComponent") // looked up, never compared
    record Level(int size, int[] low, int[] high) {
    }

    Blocks(double[] values) {
        Level below = new Level(1, new int[0], new int[0]);
        for (int size = SMALLEST; size <= values.length / 2; size *= 2) {
            below = size == SMALLEST ? smallest(values) : joined(below, values);
            levels.add(below);
        }
    }

    private static Level smallest(double[] values) {
        int[] low = new int[values.length / SMALLEST];
        int[] high = new int[low.length];
        for (int block = 0; block < low.length; block++) {
            int least = block * SMALLEST;
            int most = least;
            boolean finite = true;
            for (int i = block * SMALLEST; i < (block + 1) * SMALLEST; i++) {
                finite &= Double.isFinite(values[i]);
                least = values[i] < values[least] ? i : least;
                most = values[i] > values[most] ? i : most;
            }
            low[block] = finite ? least : -1;
            high[block] = finite ? most : -1;
        }
        return new Level(SMALLEST, low, high);
    }

    private static Level joined(Level below, double[] values) {
        int[] low = new int[below.low.length / 2];
        int[] high = new int[low.length];
        for (int block = 0; block < low.length; block++) {
            int a = 2 * block;
            boolean finite = below.low[a] >= 0 && below.low[a + 1] >= 0;
            low[block] = !finite ? -1 : values[below.low[a + 1]] < values[below.low[a]] ? below.low[a + 1] : below.low[a];
            high[block] = !finite ? -1 : values[below.high[a + 1]] > values[below.high[a]] ? below.high[a + 1] : below.high[a];
        }
        return new Level(2 * below.size, low, high);
    }

    /** The largest blocks of which at least two make up {@code points} points, or null. */
    @org.jspecify.annotations.Nullable Level level(double points) {
        Level found = null;
        for (Level level : levels) {
            found = 2 * level.size <= points ? level : found;
        }
        return found;
    }
}
