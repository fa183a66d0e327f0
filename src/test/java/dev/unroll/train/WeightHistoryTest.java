package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightHistoryTest {
    /** 8 bytes each. */
    private final Weights weights = Weights.zeros(new Architecture(Shape.vector(1),
            List.of(new Dense(1, Activation.LINEAR))));

    @Test
    void allAreKeptUntilTheBudgetIsFullThenEverySecondGoes() {
        WeightHistory history = new WeightHistory(5 * 8);
        for (int epoch = 0; epoch <= 4; epoch++) {
            history.keep(epoch, weights, epoch == 1);
        }
        assertThat(history.epochs()).containsExactly(0, 1, 2, 3, 4);
        history.keep(5, weights, false);
        assertThat(history.epochs()).containsExactly(0, 1, 3, 5);
    }

    @Test
    void firstBestAndLastAlwaysStayAndTheBudgetHolds() {
        WeightHistory history = new WeightHistory(6 * 8);
        for (int epoch = 0; epoch <= 500; epoch++) {
            history.keep(epoch, weights, epoch == 37);
            assertThat(history.epochs()).hasSizeLessThanOrEqualTo(6).contains(0, epoch);
            if (epoch >= 37) {
                assertThat(history.epochs()).contains(37);
            }
        }
    }

    @Test
    void thoseThreeStayEvenWhereTheyNeedMore() {
        WeightHistory history = new WeightHistory(1);
        for (int epoch = 0; epoch <= 9; epoch++) {
            weights.values()[0] = epoch;
            history.keep(epoch, weights, epoch == 3);
        }
        assertThat(history.epochs()).containsExactly(0, 3, 9);
        assertThat(history.at(4)).isNull();
        history.restoreBest(weights);
        assertThat(weights.values()[0]).isEqualTo(3);
        history.restoreLast(weights);
        assertThat(weights.values()[0]).isEqualTo(9);
    }
}
