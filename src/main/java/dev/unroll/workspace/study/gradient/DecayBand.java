package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Quantity;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How much of the gradient survives in the middle of many sequences: quartiles of {@link Decay#relative(int)} by distance.
 * At each distance those sequences count that have a word there, no padding.
 *
 * @param of     as in {@link Decay}
 * @param lower  a quarter of them keep less than this, by distance; NaN where none counts
 * @param median half of them keep less than this
 * @param upper  three quarters of them keep less than this
 */
public record DecayBand(Quantity of, double[] lower, double[] median, double[] upper) {
    /**
     * Of many rows.
     *
     * @param rows one number for each distance; NaN where a row does not count
     */
    static DecayBand of(Quantity of, List<double[]> rows, int distances) {
        double[] lower = new double[distances];
        double[] median = new double[distances];
        double[] upper = new double[distances];
        for (int distance = 0; distance < distances; distance++) {
            int at = distance;
            double[] sorted = rows.stream().mapToDouble(row -> row[at]).filter(v -> !Double.isNaN(v)).sorted().toArray();
            lower[distance] = quantile(sorted, 0.25);
            median[distance] = quantile(sorted, 0.5);
            upper[distance] = quantile(sorted, 0.75);
        }
        return new DecayBand(of, lower, median, upper);
    }

    /** A rank in between is interpolated, as NumPy's {@code quantile} does. */
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /** Timesteps. */
    public int steps() {
        return median.length;
    }

    /** The shortest distance at which half of the sequences keep less than {@code share}. */
    public OptionalInt below(double share) {
        return IntStream.range(0, steps()).filter(distance -> median[distance] < share).findFirst();
    }
}
