package dev.unroll.data.own;

import org.jspecify.annotations.Nullable;

/**
 * Which examples are validated on.
 *
 * @param fraction of the file's examples, 0 … 1; without meaning where there is a second file
 * @param shuffled whether they are drawn at random, or the last ones as they stand
 * @param seed     of the draw
 * @param file     a second file that is validated on as a whole, or null
 */
public record HeldBack(double fraction, boolean shuffled, long seed, @Nullable FileMark file) {
    /** A fifth, drawn as the course draws it. */
    public static final HeldBack USUAL = new HeldBack(0.2, true, 42, null);
}
