package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.kernel.Workers;
import dev.unroll.text.UnrollException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("sgd_lr0.1", new OptimizerSettings.Sgd(0.1, 0, false)),
                Arguments.of("sgd_lr0.1_momentum0.9", new OptimizerSettings.Sgd(0.1, 0.9, false)),
                Arguments.of("sgd_lr0.1_momentum0.9_nesterov", new OptimizerSettings.Sgd(0.1, 0.9, true)),
                Arguments.of("rmsprop_lr0.001_rho0.9_eps1e-7", new OptimizerSettings.RmsProp()),
                Arguments.of("adam_lr0.001_eps1e-7", new OptimizerSettings.Adam()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goldenStepsInFloat(String name, OptimizerSettings settings) {
        JsonNode golden = Golden.read("optimizers.json");
        float[] weights = Golden.floats(Golden.flat(golden.get("initial")));
        Optimizer optimizer = Optimizer.of(settings, weights.length);
        try (Workers one = new Workers(1)) {
            for (int t = 0; t < golden.get("gradients").size(); t++) {
                float[] gradient = Golden.floats(Golden.flat(golden.get("gradients").get(t)));
                optimizer.step(weights, gradient, settings.learningRate(), one);
                assertThat(Golden.distance(Golden.doubles(weights), Golden.flat(golden.get(name).get(t)))).isLessThan(1e-5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goldenStepsInDouble(String name, OptimizerSettings settings) {
        JsonNode golden = Golden.read("optimizers.json");
        double[] weights = Golden.flat(golden.get("initial"));
        UpdateRule[] rules = Stream.generate(() -> new UpdateRule(settings)).limit(weights.length).toArray(UpdateRule[]::new);
        for (int t = 0; t < golden.get("gradients").size(); t++) {
            double[] gradient = Golden.flat(golden.get("gradients").get(t));
            for (int i = 0; i < weights.length; i++) {
                weights[i] = rules[i].step(weights[i], gradient[i], settings.learningRate());
            }
            assertThat(Golden.distance(weights, Golden.flat(golden.get(name).get(t)))).isLessThan(1e-10);
        }
    }

    /** The number at place i must be the same in the middle of a vector, in the tail, and with any team. */
    @ParameterizedTest
    @MethodSource("cases")
    void neitherPlaceNorWorkersChangeABit(String name, OptimizerSettings settings) {
        int size = (1 << 16) + 37;
        float[] all = steps(settings, size, 1);
        assertThat(steps(settings, size, 2)).as(name).isEqualTo(all);
        assertThat(steps(settings, size, 3)).as(name).isEqualTo(all);
        for (int prefix : new int[] {1, 7, 15, 16, 17, 100}) {
            assertThat(steps(settings, prefix, 1)).as("%s of %d", name, prefix).isEqualTo(java.util.Arrays.copyOf(all, prefix));
        }
    }

    private static float[] steps(OptimizerSettings settings, int size, int team) {
        float[] weights = numbers(1, size);
        Optimizer optimizer = Optimizer.of(settings, size);
        try (Workers workers = new Workers(team)) {
            for (int t = 0; t < 5; t++) {
                optimizer.step(weights, numbers(10 + t, size), settings.learningRate(), workers);
            }
        }
        return weights;
    }

    private static float[] numbers(int seed, int size) {
        Random random = new Random(seed);
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }

    @Test
    void rowsWithoutGradientStillMoveUnderAdamUntilItsMemoryFades() {
        float[] weights = {0};
        Optimizer adam = Optimizer.of(new OptimizerSettings.Adam(), 1);
        try (Workers one = new Workers(1)) {
            adam.step(weights, new float[] {1}, 0.001, one);
            float after = weights[0];
            adam.step(weights, new float[] {0}, 0.001, one);
            assertThat(weights[0]).isLessThan(after);
            for (int t = 0; t < 2000; t++) {
                adam.step(weights, new float[] {0}, 0.001, one);
            }
            float settled = weights[0];
            adam.step(weights, new float[] {0}, 0.001, one);
            assertThat(weights[0]).isEqualTo(settled);
        }
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        assertThatThrownBy(() -> new OptimizerSettings.Adam().withLearningRate(-1))
                .isInstanceOfSatisfying(UnrollException.class, e -> assertThat(e.key()).isEqualTo("train.badRate"));
        assertThatThrownBy(() -> new OptimizerSettings.Sgd(0.1, 1, false)).isInstanceOf(UnrollException.class);
        assertThatThrownBy(() -> new OptimizerSettings.RmsProp(0.1, 0.9, Double.NaN)).isInstanceOf(UnrollException.class);
        assertThatThrownBy(() -> new OptimizerSettings.Adam(Double.NaN, 0.9, 0.9, 1e-7)).isInstanceOf(UnrollException.class);
    }
}
