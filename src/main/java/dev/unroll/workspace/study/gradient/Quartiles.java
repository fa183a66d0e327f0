package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Quantity;
import java.util.List;

/** Quartiles by distance, with ranks in between interpolated as NumPy's {@code quantile} does. */
record Quartiles(int[] counts, double[] lower, double[] median, double[] upper) {
    /**
     * Of many rows.
     *
     * @param rows one number for each distance; NaN where a row does not count
     */
    static Quartiles of(List<double[]> rows, int distances) {
        int[] counts = new int[distances];
        double[] lower = new double[distances];
        double[] median = new double[distances];
        double[] upper = new double[distances];
        for (int distance = 0; distance < distances; distance++) {
            int at = distance;
            double[] sorted = rows.stream().mapToDouble(row -> row[at]).filter(v -> !Double.isNaN(v)).sorted().toArray();
            counts[distance] = sorted.length;
            lower[distance] = quantile(sorted, 0.25);
            median[distance] = quantile(sorted, 0.5);
            upper[distance] = quantile(sorted, 0.75);
        }
        return new Quartiles(counts, lower, median, upper);
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    DecayBand band(CellKind kind, Quantity of, int layer, double epoch, Start start, boolean backwards) {
        return new DecayBand(kind, of, layer, epoch, start, backwards, counts, lower, median, upper);
    }
}
