package dev.unroll.data;

/** Turns typed text into the ids a model was trained on, and ids back into words. */
public interface TextEncoder {
    /** Tokens, start mark, ids, padding: everything the training data went through. */
    EncodedText encode(String text);

    /** The word of an id, or a reserved mark such as {@code <pad>}. */
    String word(int id);

    /** Number of ids, reserved ones included: the rows an Embedding needs. */
    int size();
}
