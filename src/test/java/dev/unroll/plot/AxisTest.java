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
}
