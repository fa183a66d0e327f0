package dev.unroll.evaluate;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * McNemar's test (1947) of two models on the same examples: whether one is right where the other is wrong more often than
 * the other way round. Exact where they differ on fewer than 25 examples, else with continuity correction.
 *
 * @param onlyFirst  examples on which only the first is right
 * @param onlySecond likewise
 * @param p          probability of a difference as large as this one if both were equally good; NaN where they never differ
 */
public record PairedTest(long onlyFirst, long onlySecond, double p) {
    private static final int FEW = 25;

    /**
     * Compares answers to the same examples.
     *
     * @throws IllegalArgumentException where there are not as many of both
     */
    public static PairedTest of(Report first, Report second) {
        if (first.answers() != second.answers()) {
            throw new IllegalArgumentException(first.answers() + " answers against " + second.answers());
        }
        long onlyFirst = 0;
        long onlySecond = 0;
        for (int i = 0; i < first.answers(); i++) {
            boolean one = first.right(i);
            boolean other = second.right(i);
            onlyFirst += one && !other ? 1 : 0;
            onlySecond += other && !one ? 1 : 0;
        }
        return new PairedTest(onlyFirst, onlySecond, p(onlyFirst, onlySecond));
    }

    private static double p(long b, long c) {
        long n = b + c;
        if (n == 0) {
            return Double.NaN;
        }
        if (n < FEW) {
            return Math.min(1, 2 * Binomial.atLeast(Math.max(b, c), n, 0.5));
        }
        double distance = Math.max(0, Math.abs(b - c) - 1);
        return 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(distance * distance / n);
    }
}
