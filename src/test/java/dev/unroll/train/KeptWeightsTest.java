package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which weights of past epochs are kept. */
class KeptWeightsTest {
    private static final Architecture LINE = new Architecture(Shape.vector(1), List.of(new Dense(1, Activation.LINEAR)));
    private static final int BYTES = 8;

    private static Weights weights(int epoch) {
        return Weights.of(LINE, new float[] {epoch, 0});
    }

    /** So many epochs after the initial weights, one of them the best; checks after each that the budget holds. */
    private static KeptWeights train(WeightBudget budget, int epochs, int best) {
        KeptWeights kept = budget.open();
        for (int epoch = 0; epoch <= epochs; epoch++) {
            kept.keep(epoch, weights(epoch));
            if (epoch == best) {
                kept.best(epoch, weights(epoch));
            }
            assertThat(budget.bytes()).isLessThanOrEqualTo(budget.allowed());
        }
        return kept;
    }

    @Test
    void everyEpochIsKeptWhileThereIsRoom() {
        WeightBudget budget = new WeightBudget(6 * BYTES);
        KeptWeights kept = train(budget, 5, 2);
        assertThat(kept.epochs()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(kept.stride()).isEqualTo(1);
        assertThat(kept.bytes()).isEqualTo(6 * BYTES);
    }

    @Test
    void thenEverySecondThenEveryFourthAndAlwaysBestAndLast() {
        assertThat(train(new WeightBudget(6 * BYTES), 6, 3).epochs()).containsExactly(0, 2, 3, 4, 6);
        KeptWeights kept = train(new WeightBudget(6 * BYTES), 13, 3);
        assertThat(kept.epochs()).containsExactly(0, 3, 4, 8, 12, 13);
        assertThat(kept.stride()).isEqualTo(4);
    }

    @Test
    void whatIsKeptDependsOnlyOnHowFarTrainingIs() {
        for (int epochs = 1; epochs < 200; epochs++) {
            KeptWeights kept = train(new WeightBudget(9 * BYTES), epochs, 37);
            int stride = kept.stride();
            for (int epoch = 0; epoch <= epochs; epoch++) {
                boolean wanted = epoch % stride == 0 || epoch == 37 || epoch == epochs;
                assertThat(kept.of(epoch) != null).as("epoch %d of %d, every %d", epoch, epochs, stride).isEqualTo(wanted);
            }
        }
    }

    @Test
    void olderRunsGiveWayFirstButKeepBestAndLast() {
        WeightBudget budget = new WeightBudget(12 * BYTES);
        KeptWeights first = train(budget, 5, 3);
        KeptWeights second = train(budget, 5, 4);
        assertThat(first.epochs()).containsExactly(0, 1, 2, 3, 4, 5);
        KeptWeights third = train(budget, 4, 2);
        assertThat(first.epochs()).containsExactly(3, 5);
        assertThat(first.stride()).isZero();
        assertThat(second.epochs()).containsExactly(0, 2, 4, 5);
        assertThat(third.epochs()).containsExactly(0, 1, 2, 3, 4);
        train(budget, 7, 2);
        assertThat(second.epochs()).containsExactly(4, 5);
        assertThat(third.epochs()).containsExactly(2, 4);
    }

    @Test
    void whereEvenThatIsTooMuchTheOldestGivesUpAll() {
        WeightBudget budget = new WeightBudget(5 * BYTES);
        KeptWeights first = train(budget, 3, 1);
        KeptWeights second = train(budget, 9, 4);
        KeptWeights third = train(budget, 9, 4);
        assertThat(first.epochs()).isEmpty();
        assertThat(second.epochs()).containsExactly(4, 9);
        assertThat(third.epochs()).containsExactly(0, 4, 9);
    }

    @Test
    void theInitialTheBestAndTheLastStayEvenWhereTheyNeedMore() {
        KeptWeights kept = new WeightBudget(1).open();
        for (int epoch = 0; epoch <= 9; epoch++) {
            kept.keep(epoch, weights(epoch));
            if (epoch == 3) {
                kept.best(3, weights(3));
            }
        }
        assertThat(kept.epochs()).containsExactly(0, 3, 9);
        assertThat(Objects.requireNonNull(kept.of(3)).values()[0]).isEqualTo(3);
        assertThat(kept.of(4)).isNull();
    }

    @Test
    void copiesAreGivenAndADeletedRunGivesItsMemoryBack() {
        WeightBudget budget = new WeightBudget();
        KeptWeights kept = train(budget, 2, 1);
        Objects.requireNonNull(kept.of(2)).values()[0] = 99;
        assertThat(Objects.requireNonNull(kept.of(2)).values()[0]).isEqualTo(2);
        assertThat(budget.bytes()).isEqualTo(3 * BYTES);
        kept.release();
        assertThat(kept.epochs()).isEmpty();
        assertThat(budget.bytes()).isZero();
    }

    @Test
    void goingBackForgetsTheOtherFuture() {
        KeptWeights kept = train(new WeightBudget(), 6, 2);
        kept.keep(4, weights(4));
        assertThat(kept.epochs()).containsExactly(0, 1, 2, 3, 4);
    }
}
