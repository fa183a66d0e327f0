package dev.unroll.nn.fused;

/**
 * Inverted dropout: each number is 0 with the given rate, else 1 / (1 − rate). A number depends on the seed and its place
 * alone, so that masks do not depend on who draws them.
 */
final class DropoutMask {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private DropoutMask() {
    }

    /**
     * Fills {@code rows} rows, {@code lanes} apart from index 0 on, for the samples from {@code first} on.
     *
     * @param place distinguishes the masks of one batch
     */
    static void fill(float[] mask, int rows, int lanes, double rate, long seed, long place, int first) {
        float keep = (float) (1 / (1 - rate));
        long threshold = (long) (rate * (1L << 32));
        for (int r = 0; r < rows; r++) {
            long row = mix(seed + GOLDEN * (place * 0x10001L + r + 1));
            for (int i = 0; i < lanes; i++) {
                mask[r * lanes + i] = mix(row + GOLDEN * (first + i + 1)) >>> 32 < threshold ? 0 : keep;
            }
        }
    }

    /** The finisher of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
