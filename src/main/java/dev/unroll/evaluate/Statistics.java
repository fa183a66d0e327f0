package dev.unroll.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * What R's caret prints for a confusion matrix of two classes. A share of nothing (sensitivity without positive
 * examples) is NaN.
 *
 * @param accuracyLower        lower end of the accuracy's exact 95 % interval
 * @param accuracyUpper        its upper end
 * @param noInformationRate    accuracy of always saying the more frequent class
 * @param noInformationP       probability of an accuracy as good as this one if the model were no better than that
 * @param kappa                Cohen's kappa: agreement beyond chance
 * @param mcnemarP             McNemar's test with continuity correction: whether one kind of error is more frequent
 * @param sensitivity          share of positive examples that are found
 * @param specificity          share of negative examples that are found
 * @param ppv                  positive predictive value
 * @param npv                  negative predictive value
 * @param prevalence           share of positive examples
 * @param detectionRate        share of all examples that are positive and found
 * @param detectionPrevalence  share of all examples that are called positive
 * @param balancedAccuracy     mean of sensitivity and specificity
 * @param f1                   harmonic mean of sensitivity and positive predictive value
 */
public record Statistics(double accuracy, double accuracyLower, double accuracyUpper, double noInformationRate,
        double noInformationP, double kappa, double mcnemarP, double sensitivity, double specificity, double ppv,
        double npv, double prevalence, double detectionRate, double detectionPrevalence, double balancedAccuracy,
        double f1) {
    private static final double CONFIDENCE = 0.95;

    /**
     * The statistics of a matrix.
     *
     * @param positive the class that counts as positive, 0 or 1
     */
    public static Statistics of(Confusion matrix, int positive) {
        if (matrix.classes() != 2 || positive < 0 || positive > 1) {
            throw new IllegalArgumentException("two classes, one of them positive: " + matrix + ", " + positive);
        }
        int negative = 1 - positive;
        long tp = matrix.count(positive, positive);
        long fn = matrix.count(positive, negative);
        long fp = matrix.count(negative, positive);
        long tn = matrix.count(negative, negative);
        long n = matrix.total();
        double frequent = (double) Math.max(tp + fn, tn + fp) / n;
        double sensitivity = share(tp, tp + fn);
        double specificity = share(tn, tn + fp);
        return new Statistics(share(tp + tn, n), Binomial.lower(tp + tn, n, CONFIDENCE),
                Binomial.upper(tp + tn, n, CONFIDENCE), frequent, Binomial.atLeast(tp + tn, n, frequent),
                kappa(tp, fn, fp, tn), mcnemar(fn, fp), sensitivity, specificity, share(tp, tp + fp), share(tn, tn + fn),
                share(tp + fn, n), share(tp, n), share(tp + fp, n), (sensitivity + specificity) / 2,
                share(2 * tp, 2 * tp + fp + fn));
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }

    private static double kappa(double tp, double fn, double fp, double tn) {
        double n = tp + fn + fp + tn;
        double observed = (tp + tn) / n;
        double chance = ((tp + fn) * (tp + fp) + (tn + fp) * (tn + fn)) / (n * n);
        return (observed - chance) / (1 - chance);
    }

    private static double mcnemar(long b, long c) {
        if (b + c == 0) {
            return Double.NaN;
        }
        double distance = b == c ? 0 : Math.abs(b - c) - 1;
        return 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(distance * distance / (b + c));
    }

    /** Every figure by its name in a JSON report, in the order of the printed one. */
    public Map<String, Double> named() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("accuracy", accuracy);
        all.put("accuracy_lower", accuracyLower);
        all.put("accuracy_upper", accuracyUpper);
        all.put("no_information_rate", noInformationRate);
        all.put("no_information_p", noInformationP);
        all.put("kappa", kappa);
        all.put("mcnemar_p", mcnemarP);
        all.put("sensitivity", sensitivity);
        all.put("specificity", specificity);
        all.put("ppv", ppv);
        all.put("npv", npv);
        all.put("prevalence", prevalence);
        all.put("detection_rate", detectionRate);
        all.put("detection_prevalence", detectionPrevalence);
        all.put("balanced_accuracy", balancedAccuracy);
        all.put("f1", f1);
        return all;
    }
}
