package dev.unroll.nn;

/** Draws initial weights. */
final class Initializer {
    private Initializer() {
    }

    static void fill(Architecture architecture, Weights weights, long seed) {
        throw new UnsupportedOperationException("soon");
    }
}
