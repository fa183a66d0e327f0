package dev.unroll.train;

/** The first {@link #size()} numbers of an array that only grows at its end: a cheap immutable view for snapshots. */
public final class Series {
    /** No numbers. */
    public static final Series EMPTY = new Series(new float[0], 0);

    private final float[] values;
    private final int size;

    Series(float[] values, int size) {
        this.values = values;
        this.size = size;
    }

    /** How many numbers. */
    public int size() {
        return size;
    }

    /** One number. */
    public float get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return values[index];
    }
}
