package dev.unroll.workspace.curves;

import dev.unroll.plot.Points;
import dev.unroll.train.Series;

/** Makes a trend visible in figures that jump. */
final class Smoothing {
    private static final int MOST = 15;

    private Smoothing() {
    }

    /** Over how many batches the thin line of batches takes its means: single ones jump too far to be read. */
    static int window(int batches) {
        int window = Math.min(MOST, batches / 12);
        return Math.max(1, window | 1);
    }

    /** Means around each batch; {@code perUnit} batches are one unit of the horizontal axis. */
    static Points means(Series series, double perUnit) {
        int size = series.size();
        int reach = window(size) / 2;
        double[] sums = new double[size + 1];
        for (int i = 0; i < size; i++) {
            sums[i + 1] = sums[i] + series.get(i);
        }
        return Points.of(size, i -> (i + 1) / perUnit, i -> {
            int from = Math.max(0, i - reach);
            int to = Math.min(size, i + reach + 1);
            return (sums[to] - sums[from]) / (to - from);
        });
    }

    /**
     * The exponential moving average with its start corrected, as TensorBoard smooths: {@code s ← w·s + (1−w)·y}, shown as
     * {@code s / (1−wⁿ)}. What is no number is passed over and stays a gap.
     */
    static Points average(Points raw, double weight) {
        double[] smooth = new double[raw.size()];
        double sum = 0;
        double correction = 1;
        for (int i = 0; i < smooth.length; i++) {
            double y = raw.y(i);
            if (Double.isFinite(y)) {
                sum = weight * sum + (1 - weight) * y;
                correction *= weight;
                smooth[i] = sum / (1 - correction);
            } else {
                smooth[i] = Double.NaN;
            }
        }
        return Points.of(smooth.length, raw::x, i -> smooth[i]);
    }
}
