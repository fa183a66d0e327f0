package dev.unroll.plot;

import java.util.function.IntToDoubleFunction;

/** Points of a line, left to right. A y that is not a number is a gap. */
public interface Points {
    /** How many. */
    int size();

    /** Place on the horizontal axis; never decreases with {@code index}. */
    double x(int index);

    /** Value. */
    double y(int index);

    /** Points that are computed when asked for. */
    static Points of(int size, IntToDoubleFunction x, IntToDoubleFunction y) {
        return new Points() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public double x(int index) {
                return x.applyAsDouble(index);
            }

            @Override
            public double y(int index) {
                return y.applyAsDouble(index);
            }
        };
    }
}
