package dev.unroll.train;

/**
 * Categorical cross-entropy of one vector of k outputs. Formulas: Keras 3, {@code categorical_crossentropy} and its
 * backends.
 */
enum ClassLoss {
    /**
     * From logits z: L = Σ y·(ln Σ e^z − z), with the largest logit taken out of the exponents; ∂L/∂z = softmax(z)·Σy − y.
     */
    LOGITS {
        @Override
        double score(double[] z, double[] y, double[] slope) {
            double top = z[largest(z)];
            double sum = 0;
            double mass = 0;
            for (int j = 0; j < z.length; j++) {
                slope[j] = Math.exp(z[j] - top);
                sum += slope[j];
                mass += y[j];
            }
            double normaliser = top + Math.log(sum);
            double loss = 0;
            for (int j = 0; j < z.length; j++) {
                loss += y[j] == 0 ? 0 : y[j] * (normaliser - z[j]);
                slope[j] = slope[j] / sum * mass - y[j];
            }
            return loss;
        }
    },
    /**
     * From probabilities p: q = p / Σp, clipped to ε … 1 − ε; L = −Σ y·ln q; ∂L/∂p goes through the division, and is 0
     * where q is clipped.
     */
    PROBABILITIES {
        @Override
        double score(double[] p, double[] y, double[] slope) {
            double sum = 0;
            for (double each : p) {
                sum += each;
            }
            double loss = 0;
            double mass = 0;
            for (int j = 0; j < p.length; j++) {
                double q = p[j] / sum;
                boolean clipped = q < ElementLoss.EPSILON || q > 1 - ElementLoss.EPSILON;
                slope[j] = clipped || y[j] == 0 ? 0 : -y[j] / q;
                mass += slope[j] * q;
                loss -= y[j] == 0 ? 0 : y[j] * Math.log(clip(q));
            }
            for (int j = 0; j < p.length; j++) {
                slope[j] = (slope[j] - mass) / sum;
            }
            return loss;
        }
    };

    /**
     * The loss of one output vector.
     *
     * @param output the k outputs
     * @param target the k target probabilities
     * @param slope  where ∂loss/∂output goes
     */
    abstract double score(double[] output, double[] target, double[] slope);

    /** The place of the largest number, the first of equals. */
    static int largest(double[] numbers) {
        int best = 0;
        for (int j = 1; j < numbers.length; j++) {
            if (numbers[j] > numbers[best]) {
                best = j;
            }
        }
        return best;
    }

    private static double clip(double q) {
        return Double.isNaN(q) ? q : Math.clamp(q, ElementLoss.EPSILON, 1 - ElementLoss.EPSILON);
    }
}
