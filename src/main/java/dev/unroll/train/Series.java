package dev.unroll.train;

import java.util.Arrays;

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

    /** A copy of these numbers. */
    public static Series of(float... numbers) {
        return new Series(numbers.clone(), numbers.length);
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

    /** A copy of the numbers. */
    public float[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The first {@code count} of these numbers, or all where there are fewer. */
    public Series first(int count) {
        return new Series(values, Math.min(count, size));
    }
}
