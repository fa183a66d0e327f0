package dev.unroll.plot;

import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Points of a line, left to right, that never change. A y that is no finite number is a gap. */
public final class Points {
    /** No points. */
    public static final Points NONE = new Points(new double[0], new double[0]);

    private final double[] xs;
    private final double[] ys;
    private volatile @Nullable Blocks blocks;

    private Points(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /** How many. */
    public int size() {
        return xs.length;
    }

    /** Place on the horizontal axis; never decreases with {@code index}. */
    public double x(int index) {
        return xs[index];
    }

    /** Value. */
    public double y(int index) {
        return ys[index];
    }

    /** What tells quickly which of many points are lowest and highest; made when first asked for. */
    Blocks blocks() {
        Blocks known = blocks;
        if (known == null) {
            known = new Blocks(ys);
            blocks = known;
        }
        return known;
    }

    /** All places, not to be changed. */
    double[] xs() {
        return xs;
    }

    /** All values, not to be changed. */
    double[] ys() {
        return ys;
    }

    /** The index of the first point whose place is not below {@code x}; {@link #size} where there is none. */
    public int from(double x) {
        int low = 0;
        int high = xs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** {@code size} points, each computed once. */
    public static Points of(int size, IntToDoubleFunction x, IntToDoubleFunction y) {
        double[] xs = new double[size];
        double[] ys = new double[size];
        for (int i = 0; i < size; i++) {
            xs[i] = x.applyAsDouble(i);
            ys[i] = y.applyAsDouble(i);
        }
        return new Points(xs, ys);
    }
}
