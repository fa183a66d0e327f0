package dev.unroll.train;

import dev.unroll.text.UnrollException;

/** Gradient clipping under Keras' names: {@code clipvalue}, {@code clipnorm} (each weight array), {@code global_clipnorm}. */
public record Clipping(Kind kind, double limit) {
    /** No clipping. */
    public static final Clipping NONE = new Clipping(Kind.NONE, 0);

    public Clipping {
        if (kind != Kind.NONE && !(limit > 0)) {
            throw UnrollException.badArgument("train.badClip", Double.toString(limit));
        }
    }

    /** What is held to the limit. */
    public enum Kind { NONE, VALUE, NORM, GLOBAL_NORM }
}
