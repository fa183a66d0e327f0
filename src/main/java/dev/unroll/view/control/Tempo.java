package dev.unroll.view.control;

/**
 * How far apart pictures of something under way are drawn: {@code least} nanoseconds, or so far that drawing takes no
 * more than {@code share} of one processor's time, but never further than {@code most} nanoseconds.
 */
public record Tempo(long least, long most, double share) {
    /** Ranges are checked. */
    public Tempo {
        if (least <= 0 || most < least || !(share > 0)) {
            throw new IllegalArgumentException("no tempo: " + least + ", " + most + ", " + share);
        }
    }

    /** Nanoseconds to the next picture, where the last one took {@code cost} nanoseconds of processor time. */
    public long interval(long cost) {
        return Math.clamp((long) (cost / share), least, most);
    }
}
