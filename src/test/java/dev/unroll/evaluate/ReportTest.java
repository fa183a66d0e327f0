package dev.unroll.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.data.Samples;
import dev.unroll.train.Loss;
import org.junit.jupiter.api.Test;

/** Reports on small numbers that can be checked by hand. */
class ReportTest {
    /** The probability of class 1, and the class. */
    private static TwoClasses two(float[] probabilities, float... actual) {
        Samples samples = Samples.tokens(actual.length, 1, new int[actual.length], actual);
        Evaluation evaluation = new Evaluation(0.5, 0.5, actual.length, null, probabilities, 1, 1);
        return (TwoClasses) Report.of(evaluation, Loss.BINARY_CROSSENTROPY, samples, samples);
    }

    private static final TwoClasses SIX = two(new float[] {0.8f, 0.6f, 0.4f, 0.7f, 0.3f, 0.2f}, 1, 1, 1, 0, 0, 0);

    @Test
    void aThresholdMovesTheMatrix() {
        assertThat(SIX.confusion(0.5)).isEqualTo(Confusion.binary(2, 1, 1, 2));
        assertThat(SIX.confusion(0.75)).isEqualTo(Confusion.binary(3, 0, 2, 1));
        assertThat(SIX.confusion(0)).isEqualTo(Confusion.binary(0, 3, 0, 3));
        assertThat(SIX.confusion(1)).isEqualTo(Confusion.binary(3, 0, 3, 0));
    }

    @Test
    void aProbabilityAtTheThresholdIsNotAbove() {
        assertThat(two(new float[] {0.5f, 0.5f}, 1, 0).confusion(0.5)).isEqualTo(Confusion.binary(1, 0, 1, 0));
    }

    /** 7 of 9 pairs are in order; DeLong's variance is (1/27 + 4/27) / 3 = 5/81. */
    @Test
    void theAreaUnderTheCurve() {
        Estimate area = SIX.roc().area();
        assertThat(area.value()).isCloseTo(7 / 9.0, within(1e-9));
        assertThat(area.lower()).isCloseTo(7 / 9.0 - 1.959964 * Math.sqrt(5 / 81.0), within(1e-6));
        assertThat(area.upper()).isEqualTo(1);
        assertThat(two(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, 1, 0, 1, 0).roc().area().value()).isEqualTo(0.5);
    }

    @Test
    void theCurveStepsThroughEveryScore() {
        assertThat(SIX.roc().points()).hasSize(7);
        assertThat(SIX.roc().points().getFirst()).isEqualTo(new Roc.Point(0, 0));
        assertThat(SIX.roc().points().get(2).fall()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(SIX.roc().points().getLast().hit()).isEqualTo(1);
        assertThat(two(new float[] {0.9f, 0.9f}, 1, 0).roc().points()).as("equal scores move both ways at once").hasSize(2);
    }

    @Test
    void oneClassOnlyHasNoCurve() {
        TwoClasses ones = two(new float[] {0.9f, 0.1f}, 1, 1);
        assertThat(ones.roc().points()).isEmpty();
        assertThat(ones.estimates().of(Score.AUC).value()).isNaN();
        assertThat(ones.estimates().of(Score.SPECIFICITY).value()).isNaN();
        assertThat(ones.estimates().of(Score.SENSITIVITY).value()).isEqualTo(0.5);
    }

    @Test
    void brierAndLossAreMeansOverExamples() {
        double squares = 0.04 + 0.16 + 0.36 + 0.49 + 0.09 + 0.04;
        assertThat(SIX.brier().value()).isCloseTo(squares / 6, within(1e-6));
        assertThat(SIX.brier().lower()).isLessThan(SIX.brier().value());
        assertThat(SIX.loss().value()).as("as it was measured").isEqualTo(0.5);
        assertThat(SIX.loss().ranged()).isTrue();
    }

    @Test
    void theHardestComeFirst() {
        assertThat(SIX.hardest(i -> !SIX.right(i))).containsExactly(3, 2);
        assertThat(SIX.hardest(i -> true)).startsWith(3, 2, 1).endsWith(5);
        assertThat(SIX.hardest(i -> SIX.called(i, 0.65) == 0 && SIX.actual(i) == 1)).containsExactly(2, 1);
    }

    @Test
    void probabilitiesFallIntoTheirBins() {
        assertThat(SIX.histogram(1, 5)).containsExactly(0, 0, 1, 1, 1);
        assertThat(two(new float[] {1, 0}, 1, 0).histogram(1, 20)[19]).isEqualTo(1);
    }

    /** The probability of class 1 of a softmax over two classes. */
    @Test
    void twoUnitsAreAQuestionOfYesOrNo() {
        Samples samples = Samples.tokens(2, 1, new int[2], new float[] {1, 0});
        Evaluation evaluation = new Evaluation(0.5, 0.5, 2, null, new float[] {0.2f, 0.8f, 0.3f, 0.7f}, 1, 2);
        Report report = Report.of(evaluation, Loss.SPARSE_CATEGORICAL_CROSSENTROPY, samples, samples);
        assertThat(((TwoClasses) report).confusion(0.5)).isEqualTo(Confusion.binary(0, 1, 0, 1));
    }

    private static ManyClasses three(float[] outputs, float... actual) {
        Samples samples = Samples.tokens(actual.length, 1, new int[actual.length], actual);
        Evaluation evaluation = new Evaluation(0.7, 0.5, actual.length, null, outputs, 1, 3);
        return (ManyClasses) Report.of(evaluation, Loss.SPARSE_CATEGORICAL_CROSSENTROPY, samples, samples);
    }

    private static final ManyClasses FOUR = three(new float[] {0.7f, 0.2f, 0.1f, 0.1f, 0.3f, 0.6f, 0.2f, 0.2f, 0.6f,
            0.1f, 0.5f, 0.4f}, 0, 1, 2, 1);

    @Test
    void everyClassHasItsFigures() {
        assertThat(FOUR.confusion().counts()).isEqualTo(java.util.List.of(java.util.List.of(1L, 0L, 0L),
                java.util.List.of(0L, 1L, 1L), java.util.List.of(0L, 0L, 1L)));
        ManyClasses.ClassFigures second = FOUR.byClass().get(1);
        assertThat(second.count()).isEqualTo(2);
        assertThat(second.sensitivity().value()).isEqualTo(0.5);
        assertThat(second.precision().value()).isEqualTo(1);
        assertThat(second.f1().value()).isCloseTo(2 / 3.0, within(1e-12));
        Figures all = FOUR.estimates();
        assertThat(all.of(Score.BALANCED_ACCURACY).value()).isCloseTo(2.5 / 3, within(1e-12));
        assertThat(all.of(Score.MACRO_PRECISION).value()).isCloseTo(2.5 / 3, within(1e-12));
        assertThat(all.of(Score.MACRO_F1).value()).isCloseTo((1 + 2 / 3.0 + 2 / 3.0) / 3, within(1e-12));
        assertThat(all.of(Score.NO_INFORMATION_RATE).value()).isEqualTo(0.5);
        assertThat(FOUR.mistakes()).containsExactly(new ManyClasses.Mistake(1, 2, 1));
        assertThat(FOUR.hardest(i -> true)).startsWith(1);
    }

    @Test
    void timestepsOfOneExampleAreNotIndependent() {
        Samples samples = new Samples(1, 2, new int[2], null, 1, new float[] {0, 2}, 2, 1);
        Evaluation evaluation = new Evaluation(0.7, 0.5, 1, null, new float[] {0.7f, 0.2f, 0.1f, 0.1f, 0.3f, 0.6f}, 2, 3);
        Report report = Report.of(evaluation, Loss.SPARSE_CATEGORICAL_CROSSENTROPY, samples, samples);
        assertThat(report.answers()).isEqualTo(2);
        assertThat(report.example(1)).isZero();
        assertThat(report.estimates().of(Score.ACCURACY).value()).isEqualTo(1);
        assertThat(report.estimates().of(Score.ACCURACY).ranged()).isFalse();
    }

    /** In a translation a target of 0 is padding; in next characters it is "the end", an answer like others. */
    @Test
    void paddingOfATranslationIsNoAnswer() {
        Samples samples = new Samples(2, 2, new int[4], null, 1, new float[] {2, 0, 1, 0}, 2, 1);
        float[] outputs = {0.1f, 0.2f, 0.7f, 0.1f, 0.3f, 0.6f, 0.2f, 0.7f, 0.1f, 0.2f, 0.7f, 0.1f};
        Evaluation evaluation = new Evaluation(0.3, 1, 2, null, outputs, 2, 3, true);
        Report report = Report.of(evaluation, Loss.SPARSE_CATEGORICAL_CROSSENTROPY, samples, samples);
        assertThat(report.answers()).isEqualTo(2);
        assertThat(report.estimates().of(Score.ACCURACY).value()).isEqualTo(1);
        assertThat(report.example(1)).isEqualTo(1);
        assertThat(report.step(1)).isZero();
    }

    @Test
    void numbersStandBesideTwoAnswersWithoutLearning() {
        Samples training = new Samples(2, 2, null, new float[4], 1, new float[] {1, 3}, 1, 1);
        Samples test = new Samples(2, 2, null, new float[] {0, 1, 0, 2}, 1, new float[] {1, 5}, 1, 1);
        Report report = Report.of(new Evaluation(2.5, 1, 2, null, new float[] {2, 3}, 1, 1), Loss.MSE, test, training);
        Figures all = report.estimates();
        assertThat(all.of(Score.RMSE).value()).isCloseTo(Math.sqrt(2.5), within(1e-9));
        assertThat(all.of(Score.MAE).value()).isEqualTo(1.5);
        assertThat(all.of(Score.R2).value()).isCloseTo(1 - 5 / 8.0, within(1e-9));
        assertThat(all.of(Score.BIAS).value()).isEqualTo(-0.5);
        assertThat(all.of(Score.LARGEST_ERROR).value()).isEqualTo(2);
        assertThat(all.of(Score.MEAN_RMSE).value()).isCloseTo(Math.sqrt(5), within(1e-9));
        assertThat(all.of(Score.LAST_RMSE).value()).isCloseTo(Math.sqrt(4.5), within(1e-9));
        assertThat(((NumberAnswers) report).hardest()).containsExactly(1, 0);
        assertThat(((NumberAnswers) report).histogram(4, 2)).containsExactly(1, 0, 0, 1);
    }
}
