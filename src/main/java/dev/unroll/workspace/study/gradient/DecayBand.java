package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Quantity;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How much of the gradient survives in the middle of many sequences: quartiles of {@link Decay#relative(int)} by distance.
 * At each distance those sequences count that have a word there, no padding.
 *
 * @param kind      as in {@link Decay}
 * @param of        as in {@link Decay}
 * @param layer     as in {@link Decay}
 * @param epoch     as in {@link Decay}
 * @param start     as in {@link Decay}
 * @param backwards as in {@link Decay}
 * @param counts    how many sequences count at each distance, 0 first; not to be changed
 * @param lower     a quarter of them keep less than this, by distance; NaN where none counts
 * @param median    half of them keep less than this
 * @param upper     three quarters of them keep less than this
 */
public record DecayBand(CellKind kind, Quantity of, int layer, double epoch, Start start, boolean backwards, int[] counts,
        double[] lower, double[] median, double[] upper) {
    /** Timesteps. */
    public int steps() {
        return median.length;
    }

    /** The timestep at a distance from the one read last. */
    public int step(int distance) {
        return backwards ? distance : steps() - 1 - distance;
    }

    /** How many steps were read after timestep {@code t}. */
    public int distance(int t) {
        return backwards ? t : steps() - 1 - t;
    }

    /** The most sequences that count at any distance. */
    public int sequences() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /** The geometric mean of the median's factors: the number whose {@code distance}-th power the median is; NaN at 0. */
    public double mean(int distance) {
        return distance == 0 ? Double.NaN : Math.exp(Math.log(median[distance]) / distance);
    }

    /** The shortest distance at which half of the sequences keep less than {@code share}. */
    public OptionalInt below(double share) {
        for (int distance = 0; distance < steps(); distance++) {
            if (median[distance] < share) {
                return OptionalInt.of(distance);
            }
        }
        return OptionalInt.empty();
    }
}
