package dev.unroll.plot;

/** A typeface at a size in units of the surface. */
public record Type(Face face, double size) {
    /** The same face at {@code factor} times the size. */
    public Type times(double factor) {
        return new Type(face, size * factor);
    }
}
