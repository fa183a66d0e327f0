package dev.unroll.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The two matrices printed in the course's R text (rows there: prediction; class 0 positive). */
class StatisticsTest {
    private static final Offset<Double> PRINTED = within(0.00005);
    private final Statistics first = Statistics.of(Confusion.binary(9498, 3002, 2936, 9564), 0);
    private final Statistics second = Statistics.of(Confusion.binary(7717, 4783, 2808, 9692), 0);

    @Test
    void theFirstPrintedMatrix() {
        assertThat(first.accuracy()).isCloseTo(0.7625, PRINTED);
        assertThat(first.accuracyLower()).isCloseTo(0.7572, PRINTED);
        assertThat(first.accuracyUpper()).isCloseTo(0.7677, PRINTED);
        assertThat(first.noInformationRate()).isEqualTo(0.5);
        assertThat(first.noInformationP()).isLessThan(2e-16);
        assertThat(first.kappa()).isCloseTo(0.525, PRINTED);
        assertThat(first.mcnemarP()).isCloseTo(0.3989, PRINTED);
        assertThat(first.sensitivity()).isCloseTo(0.7598, PRINTED);
        assertThat(first.specificity()).isCloseTo(0.7651, PRINTED);
        assertThat(first.ppv()).isCloseTo(0.7639, PRINTED);
        assertThat(first.npv()).isCloseTo(0.7611, PRINTED);
        assertThat(first.prevalence()).isEqualTo(0.5);
        assertThat(first.detectionRate()).isCloseTo(0.3799, PRINTED);
        assertThat(first.detectionPrevalence()).isCloseTo(0.4974, PRINTED);
        assertThat(first.balancedAccuracy()).isCloseTo(0.7625, PRINTED);
    }

    @Test
    void theSecondPrintedMatrix() {
        assertThat(second.accuracy()).isCloseTo(0.6964, PRINTED);
        assertThat(second.accuracyLower()).isCloseTo(0.6906, PRINTED);
        assertThat(second.accuracyUpper()).isCloseTo(0.7021, PRINTED);
        assertThat(second.kappa()).isCloseTo(0.3927, PRINTED);
        assertThat(second.sensitivity()).isCloseTo(0.6174, PRINTED);
        assertThat(second.specificity()).isCloseTo(0.7754, PRINTED);
    }

    @Test
    void theOtherClassAsPositiveSwapsTheRoles() {
        Statistics other = Statistics.of(Confusion.binary(9498, 3002, 2936, 9564), 1);
        assertThat(other.sensitivity()).isEqualTo(first.specificity());
        assertThat(other.ppv()).isEqualTo(first.npv());
        assertThat(other.accuracyLower()).isEqualTo(first.accuracyLower());
        assertThat(other.kappa()).isCloseTo(first.kappa(), within(1e-12));
    }

    /** binom.test(7, 10) in R: 0.3475471 to 0.9332605; P(X >= 7 | 0.6) = 0.3822806. */
    @Test
    void smallNumbersAgreeWithR() {
        Statistics small = Statistics.of(Confusion.binary(4, 2, 1, 3), 1);
        assertThat(small.accuracyLower()).isCloseTo(0.3475471, within(1e-6));
        assertThat(small.accuracyUpper()).isCloseTo(0.9332605, within(1e-6));
        assertThat(small.noInformationRate()).isEqualTo(0.6);
        assertThat(small.noInformationP()).isCloseTo(0.3822806, within(1e-6));
        assertThat(small.mcnemarP()).isEqualTo(1);
    }

    @Test
    void edgesStayDefinedWhereTheyAre() {
        Statistics perfect = Statistics.of(Confusion.binary(5, 0, 0, 5), 1);
        assertThat(perfect.accuracyUpper()).isEqualTo(1);
        assertThat(perfect.kappa()).isEqualTo(1);
        assertThat(perfect.mcnemarP()).isNaN();
        Statistics none = Statistics.of(Confusion.binary(5, 0, 0, 0), 1);
        assertThat(none.sensitivity()).isNaN();
        assertThat(none.specificity()).isEqualTo(1);
    }

    @Test
    void everyFigureHasItsName() {
        Statistics uneven = Statistics.of(Confusion.binary(50, 20, 10, 90), 0);
        assertThat(uneven.named()).hasSize(16).containsEntry("kappa", uneven.kappa());
        assertThat(uneven.named().values()).doesNotHaveDuplicates().contains(uneven.balancedAccuracy(), uneven.f1());
    }

    @Test
    void onlyTwoClassesHaveAPositiveOne() {
        Confusion three = Confusion.of(new long[][] {{3, 1, 0}, {0, 4, 0}, {0, 0, 2}});
        assertThat(three.right()).isEqualTo(9);
        assertThat(three.accuracy()).isEqualTo(0.9);
        assertThatThrownBy(() -> Statistics.of(three, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
