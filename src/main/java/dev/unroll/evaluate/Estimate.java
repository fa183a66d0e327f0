package dev.unroll.evaluate;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A figure measured on some examples, and the interval that would hold its true value in 95 of 100 such measurements.
 *
 * @param lower end of the interval; NaN where none is known
 * @param upper likewise
 */
public record Estimate(double value, double lower, double upper) {
    /** The share of measurements whose interval holds the true value. */
    public static final double CONFIDENCE = 0.95;
    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);

    /** A figure without an interval. */
    public static Estimate alone(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    /** The share k of n with its exact interval (Clopper and Pearson 1934); of nothing, NaN. */
    static Estimate share(long k, long n) {
        return n == 0 ? alone(Double.NaN)
                : new Estimate((double) k / n, Binomial.lower(k, n, CONFIDENCE), Binomial.upper(k, n, CONFIDENCE));
    }

    /** A figure of many examples whose error is normal, cut off where it cannot be. */
    static Estimate normal(double value, double standardError, double least, double most) {
        return Double.isFinite(standardError) ? new Estimate(value, Math.max(least, value - Z * standardError),
                Math.min(most, value + Z * standardError)) : alone(value);
    }

    /** The mean of n numbers of which the sum and the sum of squares are known; {@code value} is the mean as it is shown. */
    static Estimate mean(double value, double sum, double squares, long n, double least, double most) {
        double mean = sum / n;
        double variance = Math.max(0, squares - n * mean * mean) / (n - 1);
        return n < 2 ? alone(value) : normal(value, Math.sqrt(variance / n), least, most);
    }

    /** Whether the interval is known. */
    public boolean ranged() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }

    /** The same figure, where the examples are not independent of each other and no interval can be stated. */
    Estimate withoutRange() {
        return alone(value);
    }
}
