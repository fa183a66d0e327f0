package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Shape;
import dev.unroll.nn.plain.PlainModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Unroll saves, read by a program that knows nothing of Unroll: {@code src/test/python/keras_forward.py} computes the
 * answers from {@code config.json} and {@code model.weights.h5} with Keras' formulas and Keras' numbering of the groups.
 */
class NumpyForwardTest {
    private static final int EXAMPLES = 3;
    private static final String SCRIPT = "src/test/python/keras_forward.py";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> anotherProgramComputesTheSame() {
        Map<String, Architecture> all = new LinkedHashMap<>(SampleModels.architectures());
        // Its twin is an approximation: Keras has no such activation for the cell state.
        all.remove("keras2");
        all.putAll(SampleModels.translators());
        return all.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Model model = SampleModels.answering(entry.getValue(), 11);
            Path path = folder.resolve("saved.keras");
            KerasFiles.write(path, model, UnrollParts.NONE);
            double[] found = numbers(Python.run(List.of(SCRIPT, path.toString()),
                    new ObjectMapper().writeValueAsString(forKeras(model.architecture()))));
            assertThat(found).containsExactly(answers(model), within(1e-6));
        }));
    }

    static double[] answers(Model model) {
        Architecture architecture = model.architecture();
        PlainModel exact = PlainModel.exact(model);
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            double[] output = architecture.input().kind() == Shape.Kind.TOKENS
                    ? exact.trace(ids(architecture)[i], tokens(architecture), null).output()
                    : exact.trace(values(architecture)[i], tokens(architecture), null).output();
            Arrays.stream(output).forEach(all::add);
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<String> tokens(Architecture architecture) {
        return java.util.Collections.nCopies(steps(architecture), "x");
    }

    /** One array for each input of Keras' part. */
    static List<Object> forKeras(Architecture architecture) {
        if (architecture.layers().getFirst() instanceof EncoderDecoder both) {
            int[][] ids = ids(architecture);
            return List.of(Arrays.stream(ids).map(row -> Arrays.copyOf(row, both.sourceSteps())).toList(),
                    Arrays.stream(ids).map(row -> Arrays.copyOfRange(row, both.sourceSteps(), row.length)).toList());
        }
        if (architecture.layers().getFirst() instanceof OneHot oneHot) {
            return List.of((Object) oneHot(ids(architecture), oneHot.width()));
        }
        if (architecture.input().kind() == Shape.Kind.TOKENS) {
            return List.of((Object) ids(architecture));
        }
        double[][][] values = values(architecture);
        return List.of(architecture.input().kind() == Shape.Kind.VECTOR
                ? (Object) Arrays.stream(values).map(each -> each[0]).toList() : values);
    }

    private static double[][][] oneHot(int[][] ids, int width) {
        double[][][] rows = new double[ids.length][ids[0].length][width];
        for (int i = 0; i < ids.length; i++) {
            for (int t = 0; t < ids[i].length; t++) {
                rows[i][t][ids[i][t]] = 1;
            }
        }
        return rows;
    }

    private static int steps(Architecture architecture) {
        return architecture.input().steps() == Shape.ANY ? 7 : architecture.input().steps();
    }

    /** With padding in every place. */
    private static int[][] ids(Architecture architecture) {
        Random random = new Random(5);
        int[][] ids = new int[EXAMPLES][steps(architecture)];
        for (int[] row : ids) {
            for (int t = 0; t < row.length; t++) {
                row[t] = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(4);
            }
            // Something to look at.
            row[1] = 2;
        }
        return ids;
    }

    private static double[][][] values(Architecture architecture) {
        Random random = new Random(6);
        double[][][] values = new double[EXAMPLES][steps(architecture)][architecture.input().width()];
        for (double[][] example : values) {
            for (double[] step : example) {
                boolean padded = random.nextInt(3) == 0;
                Arrays.setAll(step, i -> padded ? -1.5 : random.nextGaussian());
            }
        }
        return values;
    }

    static double[] numbers(String json) throws java.io.IOException {
        List<Double> all = new ArrayList<>();
        new ObjectMapper().readTree(json).forEach(row -> row.forEach(number -> all.add(number.doubleValue())));
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
