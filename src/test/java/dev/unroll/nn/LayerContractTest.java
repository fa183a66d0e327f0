package dev.unroll.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.Golden;
import dev.unroll.tensor.Precision;
import dev.unroll.tensor.SeededRandom;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every layer must keep to, in every reading. */
class LayerContractTest {
    private static final double STEP = 1e-5;
    private static final int DIRECTIONS = 2;
    private static final Reading EXACT = new PlainReading(Precision.FLOAT64);

    static List<Reading> readings() {
        return List.of(EXACT, new PlainReading(Precision.FLOAT32), new FusedReading(2));
    }

    static List<LayerCase> cases() {
        return LayerCase.all();
    }

    static List<Arguments> casesAndReadings() {
        return readings().stream().flatMap(r -> cases().stream().map(c -> Arguments.of(c, r))).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shapesAndParameterCountAreAsCountedByHand(LayerCase layer) {
        Architecture architecture = layer.architecture();

        assertThat(architecture.output()).isEqualTo(layer.output());
        assertThat(architecture.parameterCount()).isEqualTo(layer.parameters());
        assertThat(Weights.zeros(architecture).values()).hasSize(layer.parameters());
    }

    @ParameterizedTest
    @MethodSource("casesAndReadings")
    void everyReadingAgreesWithTheExactOne(LayerCase layer, Reading reading) {
        Architecture architecture = layer.architecture();
        Reading.Gradients expected = EXACT.gradients(architecture, layer.weights(), layer.feed(), layer.upstream());

        Reading.Gradients actual = reading.gradients(architecture, layer.weights(), layer.feed(), layer.upstream());

        double[] output = reading.output(architecture, layer.weights(), layer.feed());
        assertThat(output).as("declared shape").hasSize(layer.feed().batch() * layer.output().steps() * layer.output().width());
        Golden.assertClose("output", output, EXACT.output(architecture, layer.weights(), layer.feed()), reading.tolerance());
        for (Weights.Slice slice : Weights.zeros(architecture).slices()) {
            Golden.assertClose(slice.spec().name(), part(actual.weights(), slice), part(expected.weights(), slice),
                    reading.tolerance());
        }
        if (actual.input() != null && expected.input() != null) {
            Golden.assertClose("input", actual.input(), expected.input(), reading.tolerance());
        }
    }

    /**
     * Central differences: (L(w + ε·d) − L(w − ε·d)) / 2ε must be the gradient's component along d, for some random
     * directions d in each weight array and in the input.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void gradientsAreSlopes(LayerCase layer) {
        Architecture architecture = layer.architecture();
        Reading.Input feed = layer.feed();
        double[] weights = layer.weights();
        Reading.Gradients gradients = EXACT.gradients(architecture, weights, feed, layer.upstream());

        for (Weights.Slice slice : Weights.zeros(architecture).slices()) {
            assertSlopes(slice.spec().name(), weights, slice.offset(), slice.size(), gradients.weights(), i -> false,
                    moved -> loss(layer, architecture, moved, feed));
        }
        if (feed.values() != null && gradients.input() != null) {
            assertSlopes("input", feed.values(), 0, feed.values().length, gradients.input(), layer::fixed,
                    moved -> loss(layer, architecture, weights,
                            new Reading.Input(feed.batch(), feed.steps(), feed.width(), null, moved)));
        }
    }

    @ParameterizedTest
    @MethodSource("casesAndReadings")
    void sameNumbersTwice(LayerCase layer, Reading reading) {
        Architecture architecture = layer.architecture();

        assertThat(reading.output(architecture, layer.weights(), layer.feed()))
                .isEqualTo(reading.output(architecture, layer.weights(), layer.feed()));
        assertThat(reading.gradients(architecture, layer.weights(), layer.feed(), layer.upstream()).weights())
                .isEqualTo(reading.gradients(architecture, layer.weights(), layer.feed(), layer.upstream()).weights());
        assertThat(Model.create(architecture, 4).weights().values()).isEqualTo(Model.create(architecture, 4).weights().values());
    }

    /** Array by array under their names, as an archive keeps them. */
    @ParameterizedTest
    @MethodSource("cases")
    void weightsComeBackFromBytes(LayerCase layer) {
        Architecture architecture = layer.architecture();
        Model model = Model.create(architecture, 4);
        Map<String, byte[]> archive = new HashMap<>();
        for (Weights.Slice slice : model.weights().slices()) {
            ByteBuffer bytes = ByteBuffer.allocate(4 * slice.size());
            bytes.asFloatBuffer().put(model.weights().values(slice));
            archive.put(architecture.names().get(slice.layer()) + "/" + slice.spec().name(), bytes.array());
        }

        float[] values = new float[layer.parameters()];
        for (Weights.Slice slice : Weights.zeros(architecture).slices()) {
            ByteBuffer.wrap(archive.getOrDefault(architecture.names().get(slice.layer()) + "/" + slice.spec().name(), new byte[0]))
                    .asFloatBuffer().get(values, slice.offset(), slice.size());
        }
        Model loaded = new Model(architecture, Weights.of(architecture, values));

        assertThat(archive).hasSize(model.weights().slices().size());
        assertThat(EXACT.output(architecture, doubles(loaded), layer.feed()))
                .isEqualTo(EXACT.output(architecture, doubles(model), layer.feed()));
    }

    private interface Loss {
        double of(double[] moved);
    }

    private static void assertSlopes(String what, double[] at, int from, int size, double[] gradient, IntPredicate fixed,
            Loss loss) {
        var random = new SeededRandom(5, what);
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            double[] up = at.clone();
            double[] down = at.clone();
            double along = 0;
            double reach = 0;
            for (int i = from; i < from + size; i++) {
                double d = fixed.test(i) ? 0 : random.uniform(-1, 1);
                up[i] += STEP * d;
                down[i] -= STEP * d;
                along += gradient[i] * d;
                reach += Math.abs(gradient[i] * d);
            }
            double slope = (loss.of(up) - loss.of(down)) / (2 * STEP);
            assertThat(slope).as(what).isCloseTo(along, within(1e-6 * reach));
        }
    }

    private static double loss(LayerCase layer, Architecture architecture, double[] weights, Reading.Input input) {
        double[] output = EXACT.output(architecture, weights, input);
        double[] upstream = layer.upstream();
        double loss = 0;
        for (int i = 0; i < output.length; i++) {
            loss += output[i] * upstream[i];
        }
        return loss;
    }

    private static double[] part(double[] all, Weights.Slice slice) {
        return Arrays.copyOfRange(all, slice.offset(), slice.offset() + slice.size());
    }

    private static double[] doubles(Model model) {
        float[] values = model.weights().values();
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
