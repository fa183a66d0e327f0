package dev.unroll.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The receiver operating characteristic: the share of positive examples that are found against the share of negative ones
 * that are called positive, as the threshold falls from 1 to 0.
 *
 * @param area under it, which is the probability that a positive example has a higher score than a negative one, with the
 *             interval of DeLong, DeLong and Clarke-Pearson (1988)
 */
public record Roc(List<Point> points, Estimate area) {
    public Roc {
        points = List.copyOf(points);
    }

    /**
     * One threshold.
     *
     * @param fall share of negative examples above it (1 − specificity)
     * @param hit  share of positive examples above it (sensitivity)
     */
    public record Point(double fall, double hit) {
    }

    /** Of the scores of positive and of negative examples, each in ascending order. */
    static Roc of(float[] positive, float[] negative) {
        return new Roc(points(positive, negative), area(positive, negative));
    }

    private static List<Point> points(float[] positive, float[] negative) {
        List<Point> points = new ArrayList<>();
        if (positive.length == 0 || negative.length == 0) {
            return points;
        }
        int p = positive.length;
        int n = negative.length;
        points.add(new Point(0, 0));
        while (p > 0 || n > 0) {
            float score = Math.max(p > 0 ? positive[p - 1] : 0, n > 0 ? negative[n - 1] : 0);
            while (p > 0 && positive[p - 1] == score) {
                p--;
            }
            while (n > 0 && negative[n - 1] == score) {
                n--;
            }
            points.add(new Point(1 - (double) n / negative.length, 1 - (double) p / positive.length));
        }
        return points;
    }

    private static Estimate area(float[] positive, float[] negative) {
        if (positive.length == 0 || negative.length == 0) {
            return Estimate.alone(Double.NaN);
        }
        Spread hits = new Spread();
        for (float score : positive) {
            hits.add(below(negative, score));
        }
        Spread misses = new Spread();
        for (float score : negative) {
            misses.add(1 - below(positive, score));
        }
        double variance = hits.variance() / positive.length + misses.variance() / negative.length;
        return Estimate.normal(hits.mean(), Math.sqrt(variance), 0, 1);
    }

    /** The share of {@code sorted} below a score, with half of those equal to it. */
    private static double below(float[] sorted, float score) {
        return (count(sorted, score, false) + count(sorted, score, true)) / 2.0 / sorted.length;
    }

    /** How many of {@code sorted} are less than {@code score}, or also those equal to it. */
    static int count(float[] sorted, float score, boolean equal) {
        int at = Arrays.binarySearch(sorted, score);
        if (at < 0) {
            return -at - 1;
        }
        int low = at;
        int high = at;
        while (low > 0 && sorted[low - 1] == score) {
            low--;
        }
        while (high < sorted.length && sorted[high] == score) {
            high++;
        }
        return equal ? high : low;
    }

    /** Mean and variance of numbers as they come. */
    private static final class Spread {
        private long count;
        private double mean;
        private double squares;

        void add(double value) {
            count++;
            double delta = value - mean;
            mean += delta / count;
            squares += delta * (value - mean);
        }

        double mean() {
            return mean;
        }

        /** NaN for a single number. */
        double variance() {
            return squares / (count - 1);
        }
    }
}
