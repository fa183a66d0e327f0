package dev.unroll.train;

/** Gradient clipping under Keras' names: {@code clipvalue}, {@code clipnorm} (each weight array), {@code global_clipnorm}. */
public record Clipping(Kind kind, double limit) {
    /** No clipping. */
    public static final Clipping NONE = new Clipping(Kind.NONE, 0);

    /** What is held to the limit. */
    public enum Kind { NONE, VALUE, NORM, GLOBAL_NORM }
}
