package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.SharedFiles;
import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A model that Keras saved, opened and saved again by Unroll, is Keras' file again: member by member, path by path. */
class LikeKerasTest {
    private static final List<String> MODELS = List.of("simplernn", "embedding", "lstm", "dropout", "2lstm", "gru");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Ids that hold within one run of Keras, and what only the latest Keras 3 writes and every one fills in. */
    private static final Set<String> LEFT_OUT = Set.of("shared_object_id", "quantization_config", "optional");
    /** Lists an HDF5 file with the HDF Group's own library: arrays with their numbers. */
    private static final String LIST = """
            import h5py, io, json, sys, zipfile
            out = {}
            def visit(name, it):
                if isinstance(it, h5py.Dataset):
                    out[name] = [str(it.dtype), list(it.shape), it[()].tobytes().hex()]
            h5py.File(io.BytesIO(zipfile.ZipFile(sys.argv[1]).read("model.weights.h5")), "r").visititems(visit)
            print(json.dumps(out))
            """;

    private static final String NONE = "none";
    private static String python = "";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theConfigurationIsKeras() {
        return MODELS.stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Path keras = keras(name);
            Path ours = ours(keras);
            JsonNode wanted = plain(Zips.member(keras, Archive.CONFIG));
            assertThat(plain(Zips.member(ours, Archive.CONFIG))).isEqualTo(wanted);
            assertThat(MAPPER.readTree(Zips.member(ours, Archive.METADATA)).properties().stream()
                    .map(java.util.Map.Entry::getKey)).containsExactly("keras_version", "date_saved");
            assertThat(Zips.members(ours)).containsOnlyKeys(Archive.METADATA, Archive.CONFIG, Archive.WEIGHTS,
                    Archive.PARTS);
        }));
    }

    @TestFactory
    Stream<DynamicTest> theWeightsLieWhereKerasKeepsThem() {
        return MODELS.stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            String python = python();
            Path keras = keras(name);
            JsonNode wanted = list(python, keras);
            JsonNode found = list(python, ours(keras));
            assertThat(names(found)).isEqualTo(names(wanted));
            for (String path : names(wanted)) {
                // What Keras' optimizer remembers is not taken over: ours begins anew.
                int same = path.startsWith("optimizer/") ? 2 : 3;
                for (int i = 0; i < same; i++) {
                    assertThat(found.path(path).path(i)).as(path).isEqualTo(wanted.path(path).path(i));
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> theHdfGroupsOwnLibraryReadsEveryModel() {
        return SampleModels.architectures().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            String python = python();
            Path path = folder.resolve(entry.getKey() + ".keras");
            KerasFiles.write(path, SampleModels.random(entry.getValue(), 3), UnrollParts.NONE);
            JsonNode found = list(python, path);
            int bytes = 0;
            for (JsonNode it : found) {
                bytes += it.path(2).textValue().length() / 2;
            }
            assertThat(bytes).isEqualTo(4 * KerasTwin.of(entry.getValue()).parameterCount());
        }));
    }

    private static Path keras(String name) {
        return SharedFiles.data("keras-models/book-chapter9-keras3/best-" + name + "-model.keras");
    }

    private Path ours(Path keras) {
        Path ours = folder.resolve("ours-" + keras.getFileName());
        TrainingSettings training = new TrainingSettings(new OptimizerSettings.Adam(), Loss.BINARY_CROSSENTROPY, 64,
                100, 1, null, null, Clipping.NONE);
        KerasFiles.write(ours, KerasFiles.read(keras).model(), new UnrollParts(null, List.of(), training, List.of(), ""));
        return ours;
    }

    /** Without what differs by right: names, and learning rates as Keras' single precision has them. */
    private static JsonNode plain(byte[] json) throws IOException {
        JsonNode node = MAPPER.readTree(json);
        clean(node);
        return node;
    }

    private static void clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(LEFT_OUT);
            if (object.has("build_config") || object.has("batch_shape") || object.has("trainable")) {
                object.remove("name");
            }
            if (object.has("learning_rate")) {
                object.put("learning_rate", object.get("learning_rate").floatValue());
            }
        }
        node.forEach(LikeKerasTest::clean);
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode list(String python, Path file) throws IOException, InterruptedException {
        return MAPPER.readTree(run(List.of(python, "-c", LIST, file.toString())));
    }

    private static synchronized String python() throws IOException, InterruptedException {
        if (python.isEmpty()) {
            python = find();
        }
        return python.equals(NONE) ? abort("skipped: no python3 with h5py (Debian: python3-h5py)") : python;
    }

    private static String find() throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                if (run(List.of(python, "-c", "import h5py; print('there')")).startsWith("there")) {
                    return python;
                }
            } catch (IOException missing) {
                // The next one may be there.
            }
        }
        return NONE;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(command)).redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
