package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.SharedFiles;
import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
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
            Path keras = keras(name);
            JsonNode wanted = list(keras);
            JsonNode found = list(ours(keras));
            assertThat(names(found)).isEqualTo(names(wanted));
            for (String path : names(wanted)) {
                // What Keras' optimizer remembers among them: training goes on there from where it stood.
                for (int i = 0; i < 3; i++) {
                    assertThat(found.path(path).path(i)).as(path).isEqualTo(wanted.path(path).path(i));
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> theHdfGroupsOwnLibraryReadsEveryModel() {
        return SampleModels.architectures().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Path path = folder.resolve(entry.getKey() + ".keras");
            KerasFiles.write(path, SampleModels.random(entry.getValue(), 3), UnrollParts.NONE);
            JsonNode found = list(path);
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
        KerasModel read = KerasFiles.read(keras);
        KerasFiles.write(ours, read.model(), new UnrollParts(null, List.of(), training, List.of(), ""), read.optimizer());
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

    private static JsonNode list(Path file) throws IOException, InterruptedException {
        return MAPPER.readTree(Python.run(List.of("-c", LIST, file.toString()), ""));
    }
}
