package dev.unroll.data.numpy;

import org.apache.commons.math3.random.MersenneTwister;

/**
 * NumPy's legacy {@code RandomState(seed)}: the same numbers in the same order, so that Unroll shuffles and splits data
 * exactly as the course's Keras and scikit-learn code does. Also the seeded source of the built-in data sets.
 */
public final class NumpyRandom {
    private final MersenneTwister twister;

    /** Starts as {@code RandomState(seed)} does. */
    public NumpyRandom(int seed) {
        twister = new MersenneTwister(seed);
    }

    /** {@code RandomState.permutation(count)}: 0 … count − 1 in random order. */
    public int[] permutation(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        shuffle(order);
        return order;
    }

    /** {@code RandomState.shuffle}: from the last place down, each is swapped with one at or before it. */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = interval(i);
            int kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }

    /** A number 0 … {@code max}: NumPy's {@code random_interval}, bits under a mask, drawn anew while too large. */
    public int interval(int max) {
        if (max == 0) {
            return 0;
        }
        int mask = -1 >>> Integer.numberOfLeadingZeros(max);
        int value = twister.nextInt() & mask;
        while (value > max) {
            value = twister.nextInt() & mask;
        }
        return value;
    }

    /** {@code RandomState.random_sample()}: 53 random bits as a number 0 … 1. */
    public double uniform() {
        long high = twister.nextInt() >>> 5;
        long low = twister.nextInt() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** One of {@code count} with equal chances: 0 … count − 1. */
    public int below(int count) {
        return interval(count - 1);
    }
}
