package dev.unroll.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.tensor.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializerTest {
    private static final Architecture CHAPTER = chapter(new Lstm(8), InitialValues.KERAS);

    private static Architecture chapter(Cell cell, InitialValues rules) {
        return new Architecture(Shape.tokens(100),
                List.of(new Embedding(500, 16, false), new Recurrent(cell), new Dense(1, Activation.SIGMOID)), rules);
    }

    private static double[] values(Model model, int layer, String name) {
        var slice = model.weights().slices(layer).stream().filter(s -> s.spec().name().equals(name)).findFirst().orElseThrow();
        float[] floats = model.weights().values(slice);
        return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    private static void assertUniform(double[] values, double limit) {
        double n = values.length;
        assertThat(largest(values)).isBetween(limit * (1 - 20 / n), limit * (1 + 1e-6));
        assertThat(Arrays.stream(values).average().orElseThrow())
                .isCloseTo(0, within(4 * limit / Math.sqrt(3 * n)));
    }

    @Test
    void kerasRules() {
        Model model = Model.create(CHAPTER, 1);

        assertUniform(values(model, 0, "embeddings"), 0.05);
        assertUniform(values(model, 1, "kernel"), Math.sqrt(6.0 / (16 + 4 * 8)));
        assertUniform(values(model, 2, "kernel"), Math.sqrt(6.0 / (8 + 1)));
        assertThat(values(model, 2, "bias")).containsExactly(0);
        double[] bias = values(model, 1, "bias");
        assertThat(IntStream.range(0, 32).filter(i -> bias[i] == 1)).containsExactly(8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(IntStream.range(0, 32).filter(i -> bias[i] == 0).count()).isEqualTo(24);
    }

    @Test
    void otherCellsHaveNoBiasToBeginWith() {
        assertThat(values(Model.create(chapter(new Gru(8), InitialValues.KERAS), 1), 1, "bias")).hasSize(48).containsOnly(0);
        assertThat(values(Model.create(chapter(new SimpleRnn(8), InitialValues.KERAS), 1), 1, "bias")).hasSize(8).containsOnly(0);
        var plain = new Lstm(8, Activation.TANH, Activation.SIGMOID, true, false, false);
        assertThat(values(Model.create(chapter(plain, InitialValues.KERAS), 1), 1, "bias")).hasSize(32).containsOnly(0);
    }

    @Test
    void aForgetBiasStandsInTheFirstOfTwoRows() {
        var cell = new Lstm(2, Activation.TANH, Activation.SIGMOID, true, true, true);

        assertThat(values(Model.create(chapter(cell, InitialValues.KERAS), 1), 1, "bias"))
                .containsExactly(0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,4", "8,32", "33,99", "5,5", "6,2"})
    void recurrentKernelsAreOrthogonal(int rows, int columns) {
        RealMatrix u = matrix(Orthogonal.rows(rows, columns, new SeededRandom(3)), rows, columns);
        RealMatrix product = rows <= columns ? u.multiply(u.transpose()) : u.transpose().multiply(u);

        for (int i = 0; i < product.getRowDimension(); i++) {
            for (int j = 0; j < product.getColumnDimension(); j++) {
                assertThat(product.getEntry(i, j)).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    @Test
    void orthogonalIsTheQOfTheNormalMatrixWithAPositiveDiagonal() {
        var random = new SeededRandom(9);
        RealMatrix normal = new Array2DRowRealMatrix(5, 15);
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 15; k++) {
                normal.setEntry(i, k, random.gaussian());
            }
        }
        var qr = new QRDecomposition(normal.transpose());
        RealMatrix ours = matrix(Orthogonal.rows(5, 15, new SeededRandom(9)), 5, 15);

        for (int i = 0; i < 5; i++) {
            double sign = Math.signum(qr.getR().getEntry(i, i));
            for (int k = 0; k < 15; k++) {
                assertThat(ours.getEntry(i, k)).isCloseTo(sign * qr.getQ().getEntry(k, i), within(1e-13));
            }
        }
    }

    @Test
    void pyTorchRules() {
        var cell = new Lstm(8, Activation.TANH, Activation.SIGMOID, true, false, true);
        Model model = Model.create(chapter(cell, InitialValues.PYTORCH), 1);

        for (String name : List.of("kernel", "recurrent_kernel", "bias")) {
            assertUniform(values(model, 1, name), 1 / Math.sqrt(8));
        }
        assertThat(values(model, 1, "bias")).hasSize(64);
        assertThat(largest(values(model, 2, "kernel"))).isBetween(1e-9, 1 / Math.sqrt(8));
        assertThat(values(model, 2, "bias")[0]).isNotZero().isBetween(-1 / Math.sqrt(8), 1 / Math.sqrt(8));
        double[] embeddings = values(model, 0, "embeddings");
        double square = Arrays.stream(embeddings).map(v -> v * v).average().orElseThrow();
        assertThat(square).isCloseTo(1, within(0.06));
    }

    @Test
    void aSeedGivesTheSameWeightsAndAnotherSeedOthers() {
        assertThat(Model.create(CHAPTER, 5).weights().values()).isEqualTo(Model.create(CHAPTER, 5).weights().values());
        assertThat(Model.create(CHAPTER, 5).weights().values()).isNotEqualTo(Model.create(CHAPTER, 6).weights().values());
    }

    @Test
    void anotherLayerLeavesTheWeightsOfTheRest() {
        Model before = Model.create(CHAPTER, 5);
        Model after = Model.create(new Architecture(Shape.tokens(100), List.of(new Embedding(500, 16, false),
                new Dropout(0.5), new Recurrent(new Lstm(8)), new Dense(1, Activation.SIGMOID))), 5);

        assertThat(after.weights().values()).isEqualTo(before.weights().values());
    }

    @Test
    void bothDirectionsAreDrawnApart() {
        Model model = Model.create(new Architecture(Shape.sequence(4, 3),
                List.of(new Bidirectional(new Recurrent(new SimpleRnn(4))))), 5);

        assertThat(values(model, 0, "forward_layer/kernel")).isNotEqualTo(values(model, 0, "backward_layer/kernel"));
    }

    private static RealMatrix matrix(double[] values, int rows, int columns) {
        RealMatrix m = new Array2DRowRealMatrix(rows, columns);
        for (int i = 0; i < values.length; i++) {
            m.setEntry(i / columns, i % columns, values[i]);
        }
        return m;
    }
}
