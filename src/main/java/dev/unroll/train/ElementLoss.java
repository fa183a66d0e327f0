package dev.unroll.train;

/**
 * A loss that looks at one output number and its target at a time; what it gives is averaged over all of a sample's
 * numbers. Formulas: Keras 3, {@code keras/src/losses/losses.py} and its backends.
 */
enum ElementLoss {
    /**
     * Binary cross-entropy of a logit z: max(z, 0) − z·y + ln(1 + e^−|z|), which never overflows; slope σ(z) − y.
     * Metric: whether σ(z), as a float, is on the target's side of one half.
     */
    BINARY_LOGIT {
        @Override
        double loss(double z, double y) {
            return Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));
        }

        @Override
        double slope(double z, double y) {
            double e = Math.exp(-Math.abs(z));
            return (z >= 0 ? 1 : e) / (1 + e) - y;
        }

        @Override
        double metric(double z, double y) {
            return (z > TIE ? 1 : 0) == y ? 1 : 0;
        }
    },
    /**
     * Binary cross-entropy of a probability clipped to ε … 1 − ε: −y·ln p − (1 − y)·ln(1 − p); slope 0 where clipped.
     * Metric: whether p is on the target's side of one half.
     */
    BINARY_PROBABILITY {
        @Override
        double loss(double p, double y) {
            double clipped = Math.clamp(p, EPSILON, 1 - EPSILON);
            return Double.isNaN(p) ? p : -y * Math.log(clipped) - (1 - y) * Math.log(1 - clipped);
        }

        @Override
        double slope(double p, double y) {
            return p < EPSILON || p > 1 - EPSILON ? 0 : (p - y) / (p * (1 - p));
        }

        @Override
        double metric(double p, double y) {
            return (p > 0.5 ? 1 : 0) == y ? 1 : 0;
        }
    },
    /** (a − y)²; slope 2·(a − y). Metric: |a − y|. */
    SQUARED {
        @Override
        double loss(double a, double y) {
            return (a - y) * (a - y);
        }

        @Override
        double slope(double a, double y) {
            return 2 * (a - y);
        }

        @Override
        double metric(double a, double y) {
            return Math.abs(a - y);
        }
    },
    /** |a − y|; slope −1, 0 or 1. Metric: the same. */
    ABSOLUTE {
        @Override
        double loss(double a, double y) {
            return Math.abs(a - y);
        }

        @Override
        double slope(double a, double y) {
            return Math.signum(a - y);
        }

        @Override
        double metric(double a, double y) {
            return Math.abs(a - y);
        }
    };

    /** Up to here σ(z) rounds to the float 0.5. */
    private static final double TIE = 0x1p-23;
    /** Keras' fuzz factor. */
    static final double EPSILON = 1e-7;

    /** The loss of one output number. */
    abstract double loss(double output, double target);

    /** ∂loss/∂output. */
    abstract double slope(double output, double target);

    /** 1 or 0 for hit or miss, or the absolute error. */
    abstract double metric(double output, double target);
}
