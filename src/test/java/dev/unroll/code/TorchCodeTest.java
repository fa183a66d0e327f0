package dev.unroll.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.data.Datasets;
import dev.unroll.data.Samples;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.train.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The PyTorch code is run by PyTorch: it has as many parameters as our model, and with our weights it gives our outputs. */
class TorchCodeTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SAMPLES = 5;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theModelIsOurs() throws IOException, InterruptedException {
        Map<String, Architecture> all = new LinkedHashMap<>(Programs.architectures());
        all.putAll(Programs.translators());
        for (Map.Entry<String, Architecture> each : all.entrySet()) {
            write(each.getKey(), each.getValue());
        }
        JsonNode found = Programs.check("check_torch.py", "torch", "python3-torch", folder);
        return all.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            JsonNode it = found.path(each.getKey());
            assertThat(it.path(0).intValue()).isEqualTo(each.getValue().parameterCount());
            assertThat(it.path(1).isNumber()).isTrue();
            assertThat(it.path(1).doubleValue()).isLessThan(1e-5);
        }));
    }

    private void write(String name, Architecture architecture) throws IOException {
        CodeSubject subject = new CodeSubject(name, Datasets.defaults("reviews-en"), null, architecture,
                Programs.training(architecture));
        SourceCode code = CodeWriter.write(subject, Dialect.PYTORCH, Language.KOREAN);
        Files.writeString(folder.resolve(name + ".py"), code.text(Section.HEAD) + code.text(Section.MODEL));
        Model model = Programs.random(architecture, 3);
        Samples samples = samples(architecture);
        ObjectNode node = MAPPER.createObjectNode();
        int[] ids = samples.ids();
        node.put("tokens", ids != null);
        node.set("input", ids != null ? MAPPER.valueToTree(rows(ids))
                : numbers(Objects.requireNonNull(samples.values()), SAMPLES, Programs.STEPS, samples.width()));
        node.set("output", MAPPER.valueToTree(Scoring.outputs(model, samples, 1, Progress.NONE)));
        ObjectNode weights = node.putObject("weights");
        for (Weights.Slice slice : model.weights().slices()) {
            ParameterSpec spec = slice.spec();
            String layer = architecture.names().get(slice.layer());
            ObjectNode arrays = weights.has(layer) ? (ObjectNode) weights.get(layer) : weights.putObject(layer);
            arrays.set(spec.name(), numbers(model.weights().values(slice),
                    spec.shape().stream().mapToInt(Integer::intValue).toArray()));
        }
        Files.writeString(folder.resolve(name + ".json"), node.toString());
    }

    /** Ids of which some in front and some at the end are padding, or numbers. */
    static Samples samples(Architecture architecture) {
        Random random = new Random(5);
        int steps = Programs.STEPS;
        if (architecture.input().kind() != Shape.Kind.TOKENS) {
            float[] values = new float[SAMPLES * steps * architecture.input().width()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            return new Samples(SAMPLES, steps, null, values, architecture.input().width(), new float[SAMPLES], 1, 1);
        }
        boolean translates = architecture.layers().getFirst() instanceof dev.unroll.nn.EncoderDecoder;
        int[] ids = new int[SAMPLES * steps];
        for (int i = 0; i < SAMPLES; i++) {
            for (int t = 0; t < steps; t++) {
                // A source is padded at its end; other sequences in front.
                boolean padded = translates ? t < 4 && t >= 4 - i % 3 : t < i;
                ids[i * steps + t] = padded ? 0 : 1 + random.nextInt(translates ? 4 : Programs.WORDS - 1);
            }
        }
        return Samples.tokens(SAMPLES, steps, ids, new float[SAMPLES]);
    }

    static int[][] rows(int[] ids) {
        int[][] rows = new int[SAMPLES][Programs.STEPS];
        for (int i = 0; i < ids.length; i++) {
            rows[i / Programs.STEPS][i % Programs.STEPS] = ids[i];
        }
        return rows;
    }

    private static ArrayNode numbers(float[] values, int... shape) {
        ArrayNode flat = MAPPER.createArrayNode();
        for (float value : values) {
            flat.add(value);
        }
        List<Integer> inner = java.util.Arrays.stream(shape).skip(1).boxed().toList().reversed();
        for (int size : inner) {
            ArrayNode next = MAPPER.createArrayNode();
            for (int i = 0; i < flat.size(); i += size) {
                ArrayNode row = next.addArray();
                for (int k = 0; k < size; k++) {
                    row.add(flat.get(i + k));
                }
            }
            flat = next;
        }
        return flat;
    }
}
