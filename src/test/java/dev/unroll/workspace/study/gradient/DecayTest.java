package dev.unroll.workspace.study.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.Golden;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.nn.plain.OutputGradient;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.tensor.Precision;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecayTest {
    private static Decay decay(boolean backwards, double... norms) {
        return new Decay(Quantity.HIDDEN, backwards, norms);
    }

    @Test
    void countsFromTheStepReadLast() {
        Decay decay = decay(false, 0.002, 0.1, 0.4, 0.2);
        assertThat(IntStream.range(0, 4).mapToDouble(decay::relative)).containsExactly(0.01, 0.5, 2.0, 1.0);
        assertThat(decay.factors(0)).containsExactly(2, 0.25, 0.002 / 0.1);
        assertThat(decay.factor(3)).isNaN();
        assertThat(decay.distance(0)).isEqualTo(3);
        assertThat(decay.mean(0)).isCloseTo(Math.cbrt(0.01), within(1e-15));
        assertThat(Math.pow(decay.mean(1), decay.distance(1))).isCloseTo(decay.relative(1), within(1e-15));
        assertThat(decay.mean(3)).isNaN();
        Decay turned = decay(true, 0.2, 0.4, 0.1, 0.002);
        assertThat(IntStream.range(0, 4).mapToDouble(turned::relative)).containsExactly(1.0, 2.0, 0.5, 0.01);
        assertThat(turned.factors(3)).containsExactly(2, 0.25, 0.002 / 0.1);
        assertThat(turned.below(0.02)).hasValue(3);
    }

    @Test
    void findsWhereItIsFaded() {
        Decay fading = decay(false, 1e-9, 1e-4, 1e-2, 1);
        assertThat(fading.faded()).hasValue(2);
        Decay growing = decay(false, 1e4, 99, 1);
        assertThat(growing.faded()).isEmpty();
        Decay none = decay(false, 0, 0, 0);
        assertThat(none.relative(0)).isNaN();
        assertThat(none.faded()).isEmpty();
    }

    private static Cell cell(Golden golden) {
        int units = golden.integer("units");
        return switch (golden.text("layer")) {
            case "simple_rnn" -> new SimpleRnn(units);
            case "lstm" -> new Lstm(units);
            case "gru" -> new Gru(units);
            default -> new Gru(units, Activation.TANH, Activation.SIGMOID, true, false);
        };
    }

    /** The first sample of a golden file, back from its own upstream gradient, in 64 bits. */
    private static SequenceTrace trace(Golden golden) {
        int batch = golden.integer("batch");
        int steps = golden.integer("steps");
        double[][] x = golden.at("x").rows().stream().map(r -> Arrays.copyOf(r, r.length / batch)).toArray(double[][]::new);
        double[] weights = DoubleStream.of().toArray();
        for (String array : List.of("kernel", "recurrent_kernel", "bias")) {
            weights = DoubleStream.concat(Arrays.stream(weights), Arrays.stream(golden.at(array).values())).toArray();
        }
        var architecture = new Architecture(Shape.sequence(steps, golden.integer("inputs")), List.of(new Recurrent(cell(golden))));
        return new PlainModel(architecture, weights, Precision.FLOAT64).trace(x, Collections.nCopies(steps, ""),
                new OutputGradient.OfOutput(golden.at("upstream").rows().getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple_rnn", "simple_rnn_long", "lstm", "lstm_long", "gru", "gru_long", "gru_reset_before"})
    void agreesWithTheReferenceAtEveryStep(String name) {
        Golden golden = Golden.read(name + ".json");
        int units = golden.integer("units");
        for (Decay decay : Decays.of(trace(golden), 0)) {
            double[] expected = golden.at("gradients").at(decay.of() == Quantity.CELL ? "c" : "h").rows().stream()
                    .mapToDouble(row -> Math.sqrt(Arrays.stream(row, 0, units).map(v -> v * v).sum())).toArray();
            Golden.assertClose(name, decay.norms(), expected, Golden.DOUBLE);
            for (int t = 0; t < expected.length; t++) {
                assertThat(decay.relative(t)).isCloseTo(expected[t] / expected[expected.length - 1],
                        within(1e-9 * decay.relative(t)));
            }
        }
    }

    @Test
    void normsDoNotVanishInSquares() {
        assertThat(Decays.norm(3e-200, 4e-200)).isCloseTo(5e-200, within(1e-212));
        assertThat(Decays.norm(0, 0)).isZero();
    }
}
