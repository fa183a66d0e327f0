package dev.unroll.train;

/**
 * Random numbers drawn from a seed by purpose and place, so that an epoch's order and a batch's dropout depend on
 * nothing else: not on pauses, not on what ran before. The mixing is SplitMix64 (Steele, Lea and Flood 2014).
 */
final class Seeds {
    static final long SHUFFLE = 1;
    static final long DROPOUT = 2;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {
    }

    /** The seed of one batch's dropout masks. */
    static long dropout(long seed, int epoch, int batch) {
        return mix(mix(mix(seed, DROPOUT), epoch), batch);
    }

    /** Fills {@code order} with 0 … length − 1 in the order of one epoch. */
    static void shuffle(long seed, int epoch, int[] order) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        long state = mix(mix(seed, SHUFFLE), epoch);
        for (int i = order.length - 1; i > 0; i--) {
            state += GOLDEN;
            int j = (int) Math.unsignedMultiplyHigh(scramble(state), i + 1L);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private static long mix(long seed, long purpose) {
        return scramble(scramble(seed + GOLDEN) ^ (purpose * GOLDEN));
    }

    private static long scramble(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
