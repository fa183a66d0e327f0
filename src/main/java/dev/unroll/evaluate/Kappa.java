package dev.unroll.evaluate;

/**
 * Cohen's kappa, agreement beyond chance: (p_o − p_e) / (1 − p_e), for any number of classes, with the standard error for
 * large samples of Fleiss, Cohen and Everitt (1969).
 */
final class Kappa {
    private final int classes;
    private final double[][] shares;
    private final double[] rows;
    private final double[] columns;
    private final long total;

    private Kappa(Confusion matrix) {
        classes = matrix.classes();
        shares = new double[classes][classes];
        rows = new double[classes];
        columns = new double[classes];
        total = matrix.total();
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                shares[i][j] = (double) matrix.count(i, j) / total;
                rows[i] += shares[i][j];
                columns[j] += shares[i][j];
            }
        }
    }

    static Estimate of(Confusion matrix) {
        return new Kappa(matrix).estimate();
    }

    private Estimate estimate() {
        double observed = 0;
        double chance = 0;
        for (int i = 0; i < classes; i++) {
            observed += shares[i][i];
            chance += rows[i] * columns[i];
        }
        double kappa = (observed - chance) / (1 - chance);
        return Estimate.normal(kappa, standardError(kappa, chance), -1, 1);
    }

    private double standardError(double kappa, double chance) {
        double agreeing = 0;
        double differing = 0;
        for (int i = 0; i < classes; i++) {
            double off = 1 - (rows[i] + columns[i]) * (1 - kappa);
            agreeing += shares[i][i] * off * off;
            for (int j = 0; j < classes; j++) {
                double marginal = columns[i] + rows[j];
                differing += i == j ? 0 : shares[i][j] * marginal * marginal;
            }
        }
        double shift = kappa - chance * (1 - kappa);
        double variance = agreeing + (1 - kappa) * (1 - kappa) * differing - shift * shift;
        return Math.sqrt(Math.max(0, variance) / total) / (1 - chance);
    }
}
