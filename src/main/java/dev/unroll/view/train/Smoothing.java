package dev.unroll.view.train;

import dev.unroll.plot.Points;
import dev.unroll.train.Series;

/** The thin line of batches: means over neighbouring batches, since single ones jump too far to be read. */
final class Smoothing {
    private static final int MOST = 15;

    private Smoothing() {
    }

    /** Over how many batches the means are taken. */
    static int window(int batches) {
        int window = Math.min(MOST, batches / 12);
        return Math.max(1, window | 1);
    }

    /** Means around each batch; {@code perEpoch} batches are one unit of the horizontal axis. */
    static Points of(Series series, int perEpoch) {
        int size = series.size();
        int reach = window(size) / 2;
        double[] sums = new double[size + 1];
        for (int i = 0; i < size; i++) {
            sums[i + 1] = sums[i] + series.get(i);
        }
        return Points.of(size, i -> (i + 1.0) / perEpoch, i -> {
            int from = Math.max(0, i - reach);
            int to = Math.min(size, i + reach + 1);
            return (sums[to] - sums[from]) / (to - from);
        });
    }
}
