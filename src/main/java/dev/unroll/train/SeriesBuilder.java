package dev.unroll.train;

import java.util.Arrays;

/** A series that grows at its end. Numbers already seen through a view never change. */
final class SeriesBuilder {
    private float[] values = new float[256];
    private int size;

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
