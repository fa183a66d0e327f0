package dev.unroll.evaluate;

/** The figures of a confusion matrix with their intervals. */
public final class Estimates {
    private Estimates() {
    }

    /**
     * Of two classes. Shares have exact binomial intervals; so has F1, which grows with the share of true positives among
     * all that are positive or called so: F1 = 2q / (1 + q). Balanced accuracy, a mean of two independent shares, has the
     * interval that follows from theirs (Zou and Donner 2008).
     *
     * @param positive the class that counts as positive, 0 or 1
     */
    public static Figures of(Confusion matrix, int positive) {
        Statistics printed = Statistics.of(matrix, positive);
        int negative = 1 - positive;
        long tp = matrix.count(positive, positive);
        long fn = matrix.count(positive, negative);
        long fp = matrix.count(negative, positive);
        long tn = matrix.count(negative, negative);
        long n = matrix.total();
        Figures.Maker all = new Figures.Maker();
        all.put(Score.ACCURACY, new Estimate(printed.accuracy(), printed.accuracyLower(), printed.accuracyUpper()));
        all.put(Score.KAPPA, Kappa.of(matrix));
        Estimate sensitivity = Estimate.share(tp, tp + fn);
        Estimate specificity = Estimate.share(tn, tn + fp);
        all.put(Score.SENSITIVITY, sensitivity);
        all.put(Score.SPECIFICITY, specificity);
        all.put(Score.PRECISION, Estimate.share(tp, tp + fp));
        all.put(Score.NPV, Estimate.share(tn, tn + fn));
        all.put(Score.F1, f1(tp, fp, fn));
        all.put(Score.BALANCED_ACCURACY, mean(sensitivity, specificity));
        all.put(Score.PREVALENCE, Estimate.share(tp + fn, n));
        all.put(Score.DETECTION_RATE, Estimate.share(tp, n));
        all.put(Score.DETECTION_PREVALENCE, Estimate.share(tp + fp, n));
        all.put(Score.NO_INFORMATION_RATE, printed.noInformationRate());
        all.put(Score.NO_INFORMATION_P, printed.noInformationP());
        all.put(Score.MCNEMAR_P, printed.mcnemarP());
        return all.made();
    }

    static Estimate f1(long tp, long fp, long fn) {
        Estimate q = Estimate.share(tp, tp + fp + fn);
        return new Estimate(grown(q.value()), grown(q.lower()), grown(q.upper()));
    }

    private static double grown(double q) {
        return 2 * q / (1 + q);
    }

    private static Estimate mean(Estimate a, Estimate b) {
        double value = (a.value() + b.value()) / 2;
        return new Estimate(value, value - Math.hypot(a.value() - a.lower(), b.value() - b.lower()) / 2,
                value + Math.hypot(a.upper() - a.value(), b.upper() - b.value()) / 2);
    }
}
