package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @ParameterizedTest
    @CsvSource({"0.39, 0.69", "0.0241, 0.693", "-3, 12", "0.5, 0.5", "1e-6, 2e-6", "0, 88579"})
    void holdsBothValuesBetweenRoundTicks(double low, double high) {
        Axis axis = Axis.around(low, high, 6);
        assertThat(axis.min()).isLessThanOrEqualTo(low);
        assertThat(axis.max()).isGreaterThanOrEqualTo(high);
        assertThat(axis.ticks()).hasSizeBetween(2, 9);
        assertThat(axis.ticks().getFirst()).isCloseTo(axis.min(), org.assertj.core.data.Offset.offset(axis.step() * 1e-6));
    }

    @Test
    void tellsItsTicksApart() {
        Axis axis = Axis.around(0.801, 0.812, 5);
        assertThat(axis.ticks().stream().map(t -> Numbers.fixed(t, axis.decimals())).distinct().count())
                .isEqualTo(axis.ticks().size());
    }

    @Test
    void countsWholeThings() {
        Axis axis = Axis.counting(18, 7);
        assertThat(axis).isEqualTo(new Axis(0, 20, 5));
        assertThat(Axis.counting(1, 7).step()).isEqualTo(1);
    }

    @Test
    void survivesNothing() {
        assertThat(Axis.around(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 5).ticks()).isNotEmpty();
    }

    private static java.util.List<String> labels(Axis axis, int most) {
        return axis.ticks(most).stream().filter(Tick::labelled).map(Tick::label).toList();
    }

    @Test
    void aLogarithmicAxisIsReadInOnesTwosAndFives() {
        assertThat(labels(Axis.logarithmic(0.001, 0.09), 12))
                .containsExactly("0.001", "0.002", "0.005", "0.01", "0.02", "0.05", "0.1");
        assertThat(labels(Axis.logarithmic(0.001, 1000), 8))
                .containsExactly("0.001", "0.01", "0.1", "1", "10", "100", "1000");
        assertThat(labels(Axis.logarithmic(1e-12, 1), 6)).containsExactly("10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "0.0001", "0.01", "1");
        assertThat(labels(Axis.logarithmic(0.41, 0.44), 8)).hasSizeGreaterThan(2);
    }

    @Test
    void aLogarithmicAxisHasItsMinorTicks() {
        Axis axis = Axis.logarithmic(1, 100);
        assertThat(axis.ticks(3).stream().filter(t -> !t.labelled()).map(Tick::value)).contains(2.0, 3.0, 9.0, 20.0, 90.0);
    }

    @Test
    void zeroHasNoPlaceOnALogarithmicAxis() {
        assertThat(Axis.logarithmic(0, 10).share(0)).isNaN();
        assertThat(Axis.logarithmic(0, 10).min()).isEqualTo(0.01);
    }

    @ParameterizedTest
    @CsvSource({"false, 3.7", "true, 3.7", "false, 0.2", "true, 0.2"})
    void zoomingKeepsTheValueUnderThePointer(boolean log, double factor) {
        Axis axis = log ? Axis.logarithmic(0.01, 10) : new Axis(0, 20, 5);
        Axis near = axis.zoomed(7, factor);
        assertThat(near.share(7)).isCloseTo(axis.share(7), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(near.value(near.share(3))).isCloseTo(3, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(near.ticks()).hasSizeBetween(2, 30);
    }

    @Test
    void zoomedInItsTicksBecomeFractions() {
        assertThat(labels(new Axis(0, 20, 5).zoomed(7, 10), 10)).containsExactly("6.5", "7.0", "7.5", "8.0");
    }

    @Test
    void zoomingEndsWhereNumbersStickTogether() {
        Axis axis = new Axis(0, 20, 5);
        for (int i = 0; i < 100; i++) {
            axis = axis.zoomed(7.3, 2);
        }
        assertThat(axis.max() - axis.min()).isBetween(1e-9, 1e-7);
        assertThat(new Axis(0, 20, 5).zoomed(Double.NaN, 2).max()).isEqualTo(15);
    }

    @Test
    void panningMovesByAShareOfWhatIsInSight() {
        assertThat(new Axis(2, 12, 2).panned(0.5)).isEqualTo(new Axis(7, 17, 2));
        assertThat(Axis.logarithmic(1, 100).panned(0.5).min()).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void canBeKeptWithinBounds() {
        Axis whole = new Axis(0, 20, 5);
        assertThat(new Axis(-3, 7, 2).inside(whole)).isEqualTo(new Axis(0, 10, 2));
        assertThat(new Axis(15, 25, 2).inside(whole)).isEqualTo(new Axis(10, 20, 2));
        assertThat(new Axis(-10, 30, 5).inside(whole)).isEqualTo(whole);
        assertThat(new Axis(3, 9, 1).inside(whole)).isEqualTo(new Axis(3, 9, 1));
    }

    @Test
    void showsFewerTicksWhereThereIsLittleRoom() {
        assertThat(labels(new Axis(0, 1, 0.1), 4)).hasSizeLessThanOrEqualTo(5);
        assertThat(labels(new Axis(0, 1, 0.1), 20)).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 4e-9", "1e9, 9e9", "-1e308, 1e308", "1e-300, 2e-300", "123456.1, 123456.2"})
    void hugeAndTinyValuesStayReadable(double low, double high) {
        java.util.List<String> labels = labels(Axis.around(low, high, 6), 8);
        assertThat(labels).doesNotHaveDuplicates().hasSizeBetween(2, 12).allSatisfy(l -> assertThat(l).hasSizeLessThan(16));
    }
}
