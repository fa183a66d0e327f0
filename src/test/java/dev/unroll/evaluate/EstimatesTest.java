package dev.unroll.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.data.Samples;
import dev.unroll.train.Loss;
import org.junit.jupiter.api.Test;

/** Intervals of the figures of a confusion matrix. */
class EstimatesTest {
    /** The matrix printed in the course's R text, class 0 positive. */
    private final Figures printed = Estimates.of(Confusion.binary(9498, 3002, 2936, 9564), 0);

    @Test
    void theFiguresAreThoseOfTheStatistics() {
        Statistics statistics = Statistics.of(Confusion.binary(9498, 3002, 2936, 9564), 0);
        assertThat(printed.of(Score.ACCURACY)).isEqualTo(
                new Estimate(statistics.accuracy(), statistics.accuracyLower(), statistics.accuracyUpper()));
        assertThat(printed.of(Score.KAPPA).value()).isCloseTo(statistics.kappa(), within(1e-12));
        assertThat(printed.of(Score.SENSITIVITY).value()).isEqualTo(statistics.sensitivity());
        assertThat(printed.of(Score.SPECIFICITY).value()).isEqualTo(statistics.specificity());
        assertThat(printed.of(Score.PRECISION).value()).isEqualTo(statistics.ppv());
        assertThat(printed.of(Score.NPV).value()).isEqualTo(statistics.npv());
        assertThat(printed.of(Score.F1).value()).isCloseTo(statistics.f1(), within(1e-12));
        assertThat(printed.of(Score.BALANCED_ACCURACY).value()).isEqualTo(statistics.balancedAccuracy());
        assertThat(printed.of(Score.DETECTION_RATE).value()).isEqualTo(statistics.detectionRate());
    }

    @Test
    void everyIntervalHoldsItsFigure() {
        assertThat(printed.scores()).hasSize(14).allSatisfy(score -> {
            Estimate estimate = printed.of(score);
            if (estimate.ranged()) {
                assertThat(estimate.lower()).as(score.name()).isLessThan(estimate.value());
                assertThat(estimate.upper()).as(score.name()).isGreaterThan(estimate.value());
            }
        });
        assertThat(printed.of(Score.SENSITIVITY).ranged()).isTrue();
        assertThat(printed.of(Score.MCNEMAR_P).ranged()).isFalse();
    }

    /** The formula against the delta method: how kappa changes with each share, and how the shares of 100 examples vary. */
    @Test
    void theErrorOfKappaFollowsFromThatOfTheShares() {
        double[] shares = {0.75, 0.01, 0.04, 0.05, 0.04, 0.01, 0, 0, 0.1};
        double[] slopes = new double[9];
        double mean = 0;
        double square = 0;
        for (int i = 0; i < 9; i++) {
            slopes[i] = (kappa(moved(shares, i, 1e-6)) - kappa(moved(shares, i, -1e-6))) / 2e-6;
            mean += shares[i] * slopes[i];
            square += shares[i] * slopes[i] * slopes[i];
        }
        Estimate kappa = Kappa.of(Confusion.of(new long[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}));
        assertThat(kappa.value()).isCloseTo(kappa(shares), within(1e-12));
        assertThat((kappa.upper() - kappa.lower()) / 2 / 1.959964).isCloseTo(Math.sqrt((square - mean * mean) / 100),
                within(1e-6));
    }

    private static double[] moved(double[] shares, int at, double by) {
        double[] next = shares.clone();
        next[at] += by;
        return next;
    }

    private static double kappa(double[] shares) {
        double all = java.util.Arrays.stream(shares).sum();
        double observed = 0;
        double chance = 0;
        for (int i = 0; i < 3; i++) {
            observed += shares[4 * i] / all;
            chance += (shares[3 * i] + shares[3 * i + 1] + shares[3 * i + 2]) * (shares[i] + shares[3 + i] + shares[6 + i])
                    / all / all;
        }
        return (observed - chance) / (1 - chance);
    }

    /** binom.test(3, 5) in R: 0.1466328 to 0.9472550; F1 of such a share q is 2q / (1 + q). */
    @Test
    void f1GrowsWithAShare() {
        Estimate f1 = Estimates.of(Confusion.binary(4, 1, 1, 3), 1).of(Score.F1);
        assertThat(f1.value()).isCloseTo(0.75, within(1e-12));
        assertThat(f1.lower()).isCloseTo(2 * 0.1466328 / 1.1466328, within(1e-6));
        assertThat(f1.upper()).isCloseTo(2 * 0.9472550 / 1.9472550, within(1e-6));
    }

    /** A mean of two shares is better known than either of them. */
    @Test
    void balancedAccuracyIsTheMeanOfTwoShares() {
        Estimate mean = printed.of(Score.BALANCED_ACCURACY);
        Estimate share = printed.of(Score.SENSITIVITY);
        assertThat(mean.upper() - mean.lower()).isCloseTo((share.upper() - share.lower()) / Math.sqrt(2), within(0.0005));
        Estimate perfect = Estimates.of(Confusion.binary(5, 0, 0, 5), 1).of(Score.BALANCED_ACCURACY);
        assertThat(perfect.value()).isEqualTo(1);
        assertThat(perfect.lower()).as("few examples leave room for doubt").isBetween(0.5, 0.75);
    }

    private static Report answers(int... right) {
        float[] targets = new float[right.length];
        float[] outputs = new float[right.length];
        for (int i = 0; i < right.length; i++) {
            targets[i] = i % 2;
            outputs[i] = (targets[i] == 1) == (right[i] == 1) ? 0.9f : 0.1f;
        }
        Samples samples = Samples.tokens(right.length, 1, new int[right.length], targets);
        return Report.of(new Evaluation(1, 1, right.length, null, outputs, 1, 1), Loss.BINARY_CROSSENTROPY, samples, samples);
    }

    /** One model alone is right five times, the other once: binom.test(5, 6) in R has p = 0.21875. */
    @Test
    void twoModelsOnTheSameExamples() {
        PairedTest test = PairedTest.of(answers(1, 1, 1, 1, 1, 0, 1), answers(0, 0, 0, 0, 0, 1, 1));
        assertThat(test.onlyFirst()).isEqualTo(5);
        assertThat(test.onlySecond()).isEqualTo(1);
        assertThat(test.p()).isCloseTo(0.21875, within(1e-9));
        assertThat(PairedTest.of(answers(1, 0), answers(1, 0)).p()).isNaN();
    }

    /** The printed matrix' two kinds of error, as if of two models: p = 0.3989. */
    @Test
    void manyDifferencesAreTestedWithTheCorrectedSquare() {
        int[] one = new int[5938];
        int[] other = new int[5938];
        for (int i = 0; i < one.length; i++) {
            one[i] = i < 2936 ? 1 : 0;
            other[i] = 1 - one[i];
        }
        assertThat(PairedTest.of(answers(one), answers(other)).p()).isCloseTo(0.3989, within(0.00005));
    }
}
