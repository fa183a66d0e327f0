package dev.unroll.plot;

/** A stretch of an animation, as pictures that follow each other. */
public interface Film {
    /** What it is called. */
    String name();

    /** What it shows, for those who do not see it. */
    String description();

    /** How many pictures; at least one. */
    int frames();

    /** How long a picture stays, in seconds. */
    double seconds(int frame);

    /** One of the pictures, 0 first. Asked in order, from one thread. */
    Painting frame(int frame);
}
