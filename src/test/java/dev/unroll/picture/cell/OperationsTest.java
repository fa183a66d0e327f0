package dev.unroll.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.picture.cell.Operation.Kind;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {
    private static List<Kind> kinds(String type, boolean resetAfter) {
        return Operations.of(type, resetAfter).all().stream().map(Operation::kind).toList();
    }

    @Test
    void followTheOrderOfTheEquations() {
        assertThat(kinds("LSTM", true)).containsExactly(Kind.FORGET_GATE, Kind.INPUT_AND_CANDIDATE, Kind.CELL_STATE,
                Kind.OUTPUT_GATE, Kind.HIDDEN_STATE);
        assertThat(kinds("GRU", true)).containsExactly(Kind.RESET_AND_UPDATE, Kind.CANDIDATE_RESET_AFTER, Kind.BLEND);
        assertThat(kinds("GRU", false)).containsExactly(Kind.RESET_AND_UPDATE, Kind.CANDIDATE_RESET_BEFORE, Kind.BLEND);
        assertThat(kinds("SimpleRNN", true)).containsExactly(Kind.PRODUCTS, Kind.SUM, Kind.ACTIVATION);
    }

    @ParameterizedTest
    @CsvSource({"LSTM, 5", "GRU, 3", "SimpleRNN, 3"})
    void fillTheTimestepWithoutAGap(String type, int count) {
        List<Operation> all = Operations.of(type, true).all();
        assertThat(all).hasSize(count);
        assertThat(all.getFirst().start()).isZero();
        assertThat(all.getLast().end()).isEqualTo(1);
        for (int k = 1; k < count; k++) {
            assertThat(all.get(k).start()).isEqualTo(all.get(k - 1).end());
        }
    }

    @ParameterizedTest
    @CsvSource({"LSTM, 5", "GRU, 3", "SimpleRNN, 3"})
    void stepsGoThroughEveryOperationOfEveryTimestepAndBack(String type, int count) {
        Operations operations = Operations.of(type, true);
        double time = 2;
        for (int k = 0; k < 2 * count; k++) {
            double next = operations.next(time);
            assertThat(next).isGreaterThan(time);
            assertThat(operations.at(next)).isEqualTo(operations.all().get(k % count));
            assertThat(operations.previous(next)).isCloseTo(time, within(1e-9));
            time = next;
        }
        assertThat(time).isCloseTo(4, within(1e-9));
    }

    @Test
    void aStepFromTheMiddleOfAnOperationEndsItOrGoesBackToItsBeginning() {
        Operations operations = Operations.of("LSTM", true);
        assertThat(operations.next(7.3)).isCloseTo(7.44, within(1e-9));
        assertThat(operations.previous(7.3)).isCloseTo(7.22, within(1e-9));
        assertThat(operations.at(7.3).kind()).isEqualTo(Kind.INPUT_AND_CANDIDATE);
        assertThat(operations.previous(0)).isZero();
        assertThat(operations.previous(0.1)).isZero();
    }

    @Test
    void aWholeNumberMeansThatTheTimestepBeforeItIsDone() {
        assertThat(Operations.step(0)).isZero();
        assertThat(Operations.fraction(0)).isZero();
        assertThat(Operations.step(0.2)).isZero();
        assertThat(Operations.step(5)).isEqualTo(4);
        assertThat(Operations.fraction(5)).isEqualTo(1);
        assertThat(Operations.step(5.001)).isEqualTo(5);
    }

    @Test
    void everyOneHasANameInBothLanguages() {
        for (Kind kind : Kind.values()) {
            String key = new Operation(kind, 0, 1).nameKey();
            assertThat(Messages.in(Language.ENGLISH, key)).isNotBlank().isNotEqualTo(Messages.in(Language.KOREAN, key));
        }
    }
}
