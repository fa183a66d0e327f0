package dev.unroll.picture.data;

/**
 * What one timestep holds.
 *
 * @param kind what it is
 * @param word as it was written
 * @param id   what the model reads
 */
public record Token(Kind kind, String word, int id) {
    /** What a timestep can hold. */
    public enum Kind {
        /** Id 0: nothing. */
        PAD,
        /** Id 1: here the text begins. */
        START,
        /** Id 2: a word without an id of its own. */
        UNKNOWN,
        /** A word with its own id. */
        WORD
    }
}
