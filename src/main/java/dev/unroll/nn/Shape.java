package dev.unroll.nn;

/**
 * What flows between two layers, without the batch.
 *
 * @param kind  tokens, a sequence of vectors, or one vector
 * @param steps timesteps, {@link #ANY} where the length is free; 1 for a vector
 * @param width features of one timestep or of the vector; 1 for tokens
 */
public record Shape(Kind kind, int steps, int width) {
    /** A free sequence length. */
    public static final int ANY = -1;

    /** The three things a layer can pass on. */
    public enum Kind { TOKENS, SEQUENCE, VECTOR }

    /** Ids, one for each timestep. */
    public static Shape tokens(int steps) {
        return new Shape(Kind.TOKENS, steps, 1);
    }

    /** A vector for each timestep. */
    public static Shape sequence(int steps, int width) {
        return new Shape(Kind.SEQUENCE, steps, width);
    }

    /** One vector. */
    public static Shape vector(int width) {
        return new Shape(Kind.VECTOR, 1, width);
    }

    /** Keras' notation, for example {@code (None, 100, 16)}. */
    @Override
    public String toString() {
        String length = steps == ANY ? "None" : Integer.toString(steps);
        return switch (kind) {
            case TOKENS -> "(None, " + length + ")";
            case SEQUENCE -> "(None, " + length + ", " + width + ")";
            case VECTOR -> "(None, " + width + ")";
        };
    }
}
