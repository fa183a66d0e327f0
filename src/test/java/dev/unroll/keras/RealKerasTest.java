package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Unroll saves, opened by Keras itself. Nothing here needs Keras to be installed: only where the environment variable
 * {@code UNROLL_KERAS_PYTHON} names a Python that has it, these tests run.
 */
class RealKerasTest {
    private static final String SCRIPT = "src/test/python/real_keras.py";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> kerasAnswersTheSame() {
        String python = System.getenv("UNROLL_KERAS_PYTHON");
        assumeTrue(python != null, "skipped: UNROLL_KERAS_PYTHON names no Python with Keras");
        Map<String, Architecture> all = new LinkedHashMap<>(SampleModels.architectures());
        // Its twin is an approximation: Keras has no such activation for the cell state.
        all.remove("keras2");
        all.putAll(SampleModels.translators());
        return all.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Model model = SampleModels.answering(entry.getValue(), 11);
            Path path = folder.resolve("saved.keras");
            KerasFiles.write(path, model, UnrollParts.NONE);
            double[] found = NumpyForwardTest.numbers(Python.output(List.of(python, SCRIPT, path.toString()),
                    new ObjectMapper().writeValueAsString(NumpyForwardTest.forKeras(model.architecture()))));
            assertThat(found).containsExactly(NumpyForwardTest.answers(model), within(1e-5));
        }));
    }
}
