package dev.unroll.evaluate;

import org.apache.commons.math3.distribution.BetaDistribution;

/** Exact statements about a share k of n (Clopper and Pearson 1934), through the beta distribution. */
final class Binomial {
    private Binomial() {
    }

    /** The lower end of the interval that holds the true share with the given confidence. */
    static double lower(long k, long n, double confidence) {
        return k == 0 ? 0 : beta(k, n - k + 1).inverseCumulativeProbability((1 - confidence) / 2);
    }

    /** The upper end. */
    static double upper(long k, long n, double confidence) {
        return k == n ? 1 : beta(k + 1, n - k).inverseCumulativeProbability((1 + confidence) / 2);
    }

    /** The probability of at least {@code k} hits in {@code n} when each has probability {@code p}. */
    static double atLeast(long k, long n, double p) {
        return k == 0 ? 1 : beta(k, n - k + 1).cumulativeProbability(p);
    }

    private static BetaDistribution beta(double a, double b) {
        return new BetaDistribution(null, a, b, BetaDistribution.DEFAULT_INVERSE_ABSOLUTE_ACCURACY);
    }
}
