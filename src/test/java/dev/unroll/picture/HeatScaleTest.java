package dev.unroll.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeatScaleTest {
    @Test
    void isRoundAndHoldsNearlyAll() {
        assertThat(HeatScale.round(0.47)).isEqualTo(0.5);
        assertThat(HeatScale.round(0.6)).isEqualTo(0.5);
        assertThat(HeatScale.round(0.7)).isEqualTo(1);
        assertThat(HeatScale.round(0)).isEqualTo(0.02);
        assertThat(HeatScale.round(1e9)).isEqualTo(50);
    }

    @Test
    void followsTheStateThatIsShown() {
        var trace = Traces.lstm(50, 4, 1);
        assertThat(HeatScale.of(trace, State.HIDDEN)).isEqualTo(1);
        assertThat(HeatScale.of(trace, State.CELL)).isEqualTo(2);
    }

    @Test
    void aFewLargeWeightsDoNotPaleTheRest() {
        float[] weights = new float[1000];
        java.util.Arrays.fill(weights, 0.4f);
        weights[500] = 30;
        assertThat(HeatScale.of(weights, 0, weights.length)).isEqualTo(0.5);
    }
}
