package dev.unroll.train;

import java.util.Arrays;

/** A series that grows at its end. Numbers already seen through a view never change. */
final class SeriesBuilder {
    private static final int ROOM = 256;
    private float[] values;
    private int size;

    /** Begins with the numbers of {@code begin}. */
    SeriesBuilder(Series begin) {
        this.size = begin.size();
        this.values = Arrays.copyOf(begin.toArray(), Math.max(ROOM, 2 * size));
    }

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (float) value;
    }

    /** All numbers so far; costs one small object. */
    Series view() {
        return new Series(values, size);
    }
}
