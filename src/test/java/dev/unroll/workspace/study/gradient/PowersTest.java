package dev.unroll.workspace.study.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.nn.Activation;
import dev.unroll.workspace.study.gradient.Powers.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowersTest {
    private static Powers linear(double w, int n) {
        return Powers.of(Activation.LINEAR, w, 0, 1, n);
    }

    @Test
    void aLinearUnitGivesThePowerItself() {
        assertThat(linear(0.9, 100).product()).isEqualTo(Math.pow(0.9, 100));
        assertThat(linear(-1.1, 3).products()).containsExactly(1, -1.1, Math.pow(-1.1, 2), Math.pow(-1.1, 3));
        assertThat(linear(0.9, 100).mean()).isCloseTo(0.9, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"TANH, 1.3, 0.1, 0.4", "SIGMOID, 3.5, -1, 0.2", "RELU, 1.02, 0.1, 0.5", "LINEAR, 0.97, 0.2, 1"})
    void theProductIsTheSlopeOfTheLastStateInTheFirst(Activation activation, double w, double b, double a) {
        double e = 1e-5;
        Powers powers = Powers.of(activation, w, b, a, 10);
        double[] above = Powers.of(activation, w, b, a + e, 10).states();
        double[] below = Powers.of(activation, w, b, a - e, 10).states();
        assertThat(powers.product()).isCloseTo((above[10] - below[10]) / (2 * e), within(1e-8));
        assertThat(powers.logs()[10]).isCloseTo(Math.log10(powers.product()), within(1e-12));
        assertThat(powers.products()[0]).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, 0.9, VANISHES", "LINEAR, 1.1, EXPLODES", "LINEAR, 1, STAYS", "LINEAR, -1, STAYS", "LINEAR, 0, VANISHES",
        "TANH, 0.9, VANISHES", "SIGMOID, 1, VANISHES", "SIGMOID, 4, VANISHES", "RELU, 1.2, EXPLODES"})
    void whatBecomesOfIt(Activation activation, double w, Fate fate) {
        assertThat(Powers.of(activation, w, 0, 0.5, 100).fate()).isEqualTo(fate);
    }

    @Test
    void goesOnBeyondWhatNumbersCanHold() {
        assertThat(linear(1e4, 100).product()).isInfinite();
        assertThat(linear(1e4, 100).logs()[100]).isCloseTo(400, within(1e-9));
        assertThat(linear(0.5, 100).below(0.01)).hasValue(7);
    }

    @Test
    void aDeadReluPassesNothing() {
        Powers dead = Powers.of(Activation.RELU, -1, 0, 1, 5);
        assertThat(dead.product()).isZero();
        assertThat(dead.logs()[5]).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(dead.fate()).isEqualTo(Fate.VANISHES);
    }

    @Test
    void refusesOtherQuestions() {
        assertThatThrownBy(() -> linear(1, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Powers.of(Activation.SOFTMAX, 1, 0, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(linear(2, 0).product()).isEqualTo(1);
        assertThat(linear(2, 0).mean()).isNaN();
    }
}
