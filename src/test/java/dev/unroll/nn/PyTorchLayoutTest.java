package dev.unroll.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PyTorchLayoutTest {
    static Stream<Cell> cells() {
        return Stream.of(new SimpleRnn(2), new SimpleRnn(2, Activation.TANH, true, true), new Lstm(2),
                new Lstm(2, Activation.TANH, Activation.SIGMOID, true, false, true), new Gru(2));
    }

    private static double[] count(int size) {
        return IntStream.range(0, size).mapToDouble(i -> i + 1).toArray();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void thereAndBackIsWhereItBegan(Cell cell) {
        double[] weight = count(cell.gates() * 2 * 3);
        double[] biasIh = count(cell.gates() * 2);
        double[] zeros = new double[biasIh.length];

        assertThat(PyTorchLayout.weight(cell, PyTorchLayout.kernel(cell, weight, 3), 3)).isEqualTo(weight);
        assertThat(PyTorchLayout.biasRow(cell, PyTorchLayout.bias(cell, biasIh, zeros), 0)).isEqualTo(biasIh);
        assertThat(PyTorchLayout.biasRow(cell, PyTorchLayout.bias(cell, biasIh, zeros), 1)).isEqualTo(zeros);
    }

    @Test
    void rowsBecomeColumns() {
        assertThat(PyTorchLayout.kernel(new SimpleRnn(2), new double[] {1, 2, 3, 4, 5, 6}, 3)).containsExactly(1, 4, 2, 5, 3, 6);
    }

    @Test
    void theFirstTwoGatesOfGruChangePlaces() {
        assertThat(PyTorchLayout.kernel(new Gru(2), new double[] {1, 2, 3, 4, 5, 6}, 1)).containsExactly(3, 4, 1, 2, 5, 6);
        assertThat(PyTorchLayout.bias(new Gru(1), new double[] {1, 2, 3}, new double[] {4, 5, 6}))
                .containsExactly(2, 1, 3, 5, 4, 6);
    }

    @Test
    void twoBiasesBecomeTwoRowsOrTheirSum() {
        var two = new SimpleRnn(2, Activation.TANH, true, true);

        assertThat(PyTorchLayout.bias(two, new double[] {1, 2}, new double[] {3, 4})).containsExactly(1, 2, 3, 4);
        assertThat(PyTorchLayout.bias(new SimpleRnn(2), new double[] {1, 2}, new double[] {3, 4})).containsExactly(4, 6);
    }
}
