package dev.unroll.nn;

import dev.unroll.Golden;
import dev.unroll.kernel.Lanes;
import dev.unroll.nn.plain.ModelPass;
import dev.unroll.nn.plain.OutputGradient;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.tensor.Precision;
import dev.unroll.tensor.SeededRandom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reading for training and the reading for people give the same numbers on shapes that fill the lanes and that do not. */
class TwoReadingsTest {
    private static final int[] UNITS = {1, 3, 8, 33};
    private static final int[] BATCHES = {1, 5, 64};
    private static final int[] STEPS = {1, 7, 100};
    private static final int INPUTS = 5;

    /** A cell, a batch and a length. */
    record Trial(Cell cell, int batch, int steps) {
    }

    static List<Trial> trials() {
        List<Trial> all = new ArrayList<>();
        for (int units : UNITS) {
            for (int batch : BATCHES) {
                for (int steps : STEPS) {
                    all.add(new Trial(new SimpleRnn(units), batch, steps));
                    all.add(new Trial(new Lstm(units), batch, steps));
                    all.add(new Trial(new Gru(units), batch, steps));
                    all.add(new Trial(new Gru(units, Activation.TANH, Activation.SIGMOID, true, false), batch, steps));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("trials")
    void agree(Trial trial) {
        check(trial);
    }

    private static void check(Trial trial) {
        var architecture = new Architecture(Shape.sequence(trial.steps(), INPUTS),
                List.of(new Recurrent(trial.cell())));
        var random = new SeededRandom(3, trial.toString());
        double[] weights = numbers(random, architecture.parameterCount(), 0.8 / Math.sqrt(trial.cell().units()));
        double[] values = numbers(random, trial.batch() * trial.steps() * INPUTS, 1);
        double[] upstream = numbers(random, trial.batch() * trial.cell().units(), 1);
        var input = new Reading.Input(trial.batch(), trial.steps(), INPUTS, null, values);
        ModelPass exact = new PlainModel(architecture, weights, Precision.FLOAT64).forward(samples(input));
        Reading fused = new FusedReading(2);
        Golden.assertClose("output", fused.output(architecture, weights, input), exact.output(), fused.tolerance());
        double[] expected = exact.back(new OutputGradient.OfOutput(upstream)).weights();
        double[] actual = fused.gradients(architecture, weights, input, upstream).weights();
        // Relative to the largest of all: the gradient of a single weight can be a small rest of a long sum.
        Golden.assertClose("gradients", actual, expected, fused.tolerance());
    }

    private static double[][][] samples(Reading.Input input) {
        double[] flat = Objects.requireNonNull(input.values());
        double[][][] samples = new double[input.batch()][input.steps()][];
        for (int row = 0; row < input.batch() * input.steps(); row++) {
            samples[row / input.steps()][row % input.steps()] =
                    Arrays.copyOfRange(flat, row * input.width(), (row + 1) * input.width());
        }
        return samples;
    }

    private static double[] numbers(SeededRandom random, int size, double limit) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> (float) random.uniform(-limit, limit));
        return values;
    }

    /** The same with the narrowest vectors, in a machine of its own. */
    @Test
    void agreeWithVectorsOf128Bits() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxVectorSize=16", "-Xmx512m", "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
                TwoReadingsTest.class.getName()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        Assertions.assertThat(process.waitFor()).as(output).isZero();
        Assertions.assertThat(output).contains("vectors of 4");
    }

    /** Checks a few trials and says how wide the vectors were. */
    public static void main(String[] args) {
        for (Trial trial : trials()) {
            if (trial.batch() * trial.steps() < 1000) {
                check(trial);
            }
        }
        System.out.println("vectors of " + Lanes.count());
        System.exit(0);
    }
}
