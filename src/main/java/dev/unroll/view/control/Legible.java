package dev.unroll.view.control;

/** A place in which no picture may write smaller than a size. */
public interface Legible {
    /** The smallest type in pixels. */
    double leastType();
}
