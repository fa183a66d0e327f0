package dev.unroll.plot;

/**
 * A text that stands in a picture, or a sign of several strokes that stands for one.
 *
 * @param face tells a formula's letter from a word
 * @param box  where it can be seen, in units of the surface
 */
public record Written(String text, Face face, Box box) {
    /** Whether it is a letter or a term of a formula. */
    public boolean symbol() {
        return face == Face.MATH;
    }
}
