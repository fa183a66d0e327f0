package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.kernel.Frames;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Shape;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.Objective;
import dev.unroll.nn.fused.Tally;
import dev.unroll.text.UnrollException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectivesTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("losses.json", "binary_crossentropy", Loss.BINARY_CROSSENTROPY, Activation.SIGMOID, "logits", "y"),
                Arguments.of("losses.json", "categorical_crossentropy", Loss.SPARSE_CATEGORICAL_CROSSENTROPY,
                        Activation.SOFTMAX, "logits", "classes"),
                Arguments.of("losses.json", "mse", Loss.MSE, Activation.LINEAR, "prediction", "target"),
                Arguments.of("losses_clipped.json", "binary_crossentropy", Loss.BINARY_CROSSENTROPY, Activation.LINEAR, "p", "y"),
                Arguments.of("losses_clipped.json", "categorical_crossentropy", Loss.CATEGORICAL_CROSSENTROPY,
                        Activation.LINEAR, "p", "y"),
                Arguments.of("losses_clipped.json", "categorical_crossentropy_saturated", Loss.CATEGORICAL_CROSSENTROPY,
                        Activation.LINEAR, "p", "y"));
    }

    /** As two workers would: each scores its share of the batch into its own frames. */
    @ParameterizedTest
    @MethodSource("cases")
    void goldenNumbersInTwoShares(String file, String name, Loss loss, Activation last, String output, String target) {
        JsonNode golden = Golden.read(file).get(name);
        double[] outputs = Golden.flat(golden.get(output));
        float[] targets = Golden.floats(Golden.flat(golden.get(target)));
        int samples = golden.get(output).size();
        int units = outputs.length / samples;
        Batch batch = new Batch(samples, 1, null, new float[samples], 1, targets, 1, targets.length / samples);
        Objective objective = Objectives.of(loss, ending(units, last));
        Tally tally = new Tally();
        double[] gradient = new double[outputs.length];
        int first = 0;
        for (int count : new int[] {samples - 1, 1}) {
            Frames frames = new Frames(units, 1, 16, 1);
            Frames slopes = new Frames(units, 1, 16, 1);
            for (int i = 0; i < count * units; i++) {
                frames.set(i % units, 0, i / units, (float) outputs[first * units + i]);
            }
            objective.score(frames, batch, first, count, slopes, tally);
            for (int i = 0; i < count * units; i++) {
                gradient[first * units + i] = slopes.get(i % units, 0, i / units);
            }
            assertThat(slopes.get(0, 0, count)).as("beyond the share").isZero();
            first += count;
        }
        assertThat(tally.samples()).isEqualTo(samples);
        assertThat(tally.loss()).isCloseTo(golden.get("loss").asDouble(), within(1e-5));
        String slope = "d_" + output;
        assertThat(Golden.distance(gradient, Golden.flat(golden.get(slope)))).isLessThan(1e-5);
    }

    @Test
    void logitsOnlyWhereTheLossesOwnActivationClosesTheModel() {
        assertThat(Objectives.of(Loss.BINARY_CROSSENTROPY, ending(1, Activation.SIGMOID)).fromLogits()).isTrue();
        assertThat(Objectives.of(Loss.BINARY_CROSSENTROPY, ending(1, Activation.LINEAR)).fromLogits()).isFalse();
        assertThat(Objectives.of(Loss.CATEGORICAL_CROSSENTROPY, ending(3, Activation.SOFTMAX)).fromLogits()).isTrue();
        assertThat(Objectives.of(Loss.CATEGORICAL_CROSSENTROPY, ending(3, Activation.SIGMOID)).fromLogits()).isFalse();
        assertThat(Objectives.of(Loss.MSE, ending(1, Activation.SIGMOID)).fromLogits()).isFalse();
        Architecture flattened = new Architecture(Shape.sequence(2, 1),
                List.of(new Dense(1, Activation.SIGMOID), new Flatten()));
        assertThat(Objectives.of(Loss.BINARY_CROSSENTROPY, flattened).fromLogits()).isFalse();
    }

    @Test
    void classesNeedMoreThanOneUnit() {
        assertThatThrownBy(() -> Objectives.of(Loss.SPARSE_CATEGORICAL_CROSSENTROPY, ending(1, Activation.SIGMOID)))
                .isInstanceOfSatisfying(UnrollException.class, e -> assertThat(e.key()).isEqualTo("train.lossNeedsClasses"));
    }

    @Test
    void sequencesAreAveragedOverTimesteps() {
        Architecture architecture = new Architecture(Shape.sequence(2, 1), List.of(new Dense(2, Activation.SOFTMAX)));
        Objective objective = Objectives.of(Loss.SPARSE_CATEGORICAL_CROSSENTROPY, architecture);
        Batch batch = new Batch(1, 2, null, new float[2], 1, new float[] {0, 1}, 2, 1);
        Frames frames = new Frames(2, 2, 16, 1);
        frames.set(0, 0, 0, 2);
        frames.set(0, 1, 0, 2);
        Frames gradient = new Frames(2, 2, 16, 1);
        Tally tally = new Tally();
        objective.score(frames, batch, 0, 1, gradient, tally);
        double right = Math.log1p(Math.exp(-2));
        assertThat(tally.loss()).isCloseTo((right + right + 2) / 2, within(1e-6));
        assertThat(tally.metric()).isEqualTo(0.5);
        assertThat(gradient.get(1, 1, 0)).isCloseTo((float) ((1 / (1 + Math.exp(2)) - 1) / 2), within(1e-7f));
    }

    /** The vectorised loss over many classes against the formula in double. */
    @Test
    void theFastLossOverAnAlphabetAgreesWithTheFormula() {
        int classes = 65;
        int steps = 3;
        java.util.Random random = new java.util.Random(1);
        Frames frames = new Frames(classes, steps, 32, 2);
        float[] targets = new float[21 * steps];
        for (int i = 0; i < 21; i++) {
            for (int t = 0; t < steps; t++) {
                targets[i * steps + t] = random.nextInt(classes);
                for (int j = 0; j < classes; j++) {
                    frames.set(j, t, i, (float) random.nextGaussian() * (i == 3 ? 60 : 3) + (i == 5 ? 500 : 0));
                }
            }
        }
        Batch batch = new Batch(21, steps, null, new float[63], 1, targets, steps, 1);
        Frames fast = new Frames(classes, steps, 32, 2);
        Frames exact = new Frames(classes, steps, 32, 2);
        Tally fastTally = new Tally();
        Tally exactTally = new Tally();
        new SparseSoftmaxObjective(false).score(frames, batch, 0, 21, fast, fastTally);
        new ClassObjective(ClassLoss.LOGITS, true, true).score(frames, batch, 0, 21, exact, exactTally);
        assertThat(fastTally.loss()).isCloseTo(exactTally.loss(), within(1e-6));
        assertThat(fastTally.metric()).isEqualTo(exactTally.metric());
        assertThat(Golden.distance(Golden.doubles(fast.data()), Golden.doubles(exact.data()))).isLessThan(1e-6);
        Tally figures = new Tally();
        new SparseSoftmaxObjective(false).score(frames, batch, 0, 21, null, figures);
        assertThat(figures.loss()).isEqualTo(fastTally.loss());
        frames.set(2, 1, 1, Float.NaN);
        new SparseSoftmaxObjective(false).score(frames, batch, 0, 21, fast, figures);
        assertThat(figures.loss()).isNaN();
    }

    /** Of two samples with two timesteps each, one timestep is padding: means are over the other three. */
    @Test
    void paddedTimestepsCountForNothing() {
        Frames frames = new Frames(3, 2, 16, 2);
        Frames gradient = new Frames(3, 2, 16, 2);
        Tally tally = new Tally();
        Batch batch = new Batch(2, 2, null, new float[4], 1, new float[] {1, 0, 2, 1}, 2, 1);
        new SparseSoftmaxObjective(true).score(frames, batch, 0, 2, gradient, tally);
        assertThat(tally.loss()).isCloseTo(Math.log(3), within(1e-6));
        assertThat(gradient.get(1, 0, 0)).isCloseTo((float) (-2 / 9.0), within(1e-6f));
        for (int row = 0; row < 3; row++) {
            assertThat(gradient.get(row, 1, 0)).isZero();
        }
    }

    @Test
    void ofEqualLogitsTheFirstIsThePrediction() {
        Frames frames = new Frames(3, 1, 16, 1);
        Tally tally = new Tally();
        Batch batch = new Batch(3, 1, null, new float[3], 1, new float[] {0, 1, 2}, 1, 1);
        new SparseSoftmaxObjective(false).score(frames, batch, 0, 3, null, tally);
        assertThat(tally.metric()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(tally.loss()).isCloseTo(Math.log(3), within(1e-6));
    }

    @Test
    void accuracyCountsHitsAndRegressionMeasuresTheAbsoluteError() {
        assertThat(metric(Loss.BINARY_CROSSENTROPY, Activation.SIGMOID, new float[] {3, -3, 3, -0.1f}, new float[] {1, 0, 0, 0}))
                .isEqualTo(0.75);
        assertThat(metric(Loss.BINARY_CROSSENTROPY, Activation.LINEAR, new float[] {.9f, .5f, .6f, .1f}, new float[] {1, 1, 0, 0}))
                .isEqualTo(0.5);
        assertThat(metric(Loss.MSE, Activation.LINEAR, new float[] {1, 2, 3, 4}, new float[] {1, 1, 5, 4})).isEqualTo(0.75);
    }

    private static double metric(Loss loss, Activation last, float[] outputs, float[] targets) {
        Frames frames = new Frames(1, 1, 16, 1);
        for (int i = 0; i < outputs.length; i++) {
            frames.set(0, 0, i, outputs[i]);
        }
        Tally tally = new Tally();
        Batch batch = new Batch(outputs.length, 1, null, new float[outputs.length], 1, targets, 1, 1);
        Objectives.of(loss, ending(1, last)).score(frames, batch, 0, outputs.length, null, tally);
        return tally.metric();
    }

    private static Architecture ending(int units, Activation activation) {
        return new Architecture(Shape.vector(1), List.of(new Dense(units, activation)));
    }
}
