package dev.unroll.evaluate;

import java.util.Arrays;

/** Puts answers in an order without a box around each. */
final class Order {
    private Order() {
    }

    /** A number for each answer, none of them negative. */
    @FunctionalInterface
    interface Key {
        float of(int answer);
    }

    /** 0 … count − 1 by their keys, the smallest first; equal ones as they come. */
    static int[] ascending(int count, Key key) {
        long[] keyed = new long[count];
        for (int i = 0; i < count; i++) {
            // The bits of floats that are not negative are in the order of the floats.
            keyed[i] = (long) Float.floatToIntBits(Math.max(0, key.of(i))) << 32 | i;
        }
        Arrays.sort(keyed);
        return Arrays.stream(keyed).mapToInt(each -> (int) each).toArray();
    }
}
