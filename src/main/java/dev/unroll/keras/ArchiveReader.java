package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import dev.unroll.train.OptimizerState;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@code .keras} archive. */
final class ArchiveReader {
    private static final long MOST_JSON = 64L << 20;
    /** Room in the weights file for what is no weight: groups, names, a few optimizer variables. */
    private static final long ROOM = 16L << 20;
    /** Bytes for each parameter: double precision, and an optimizer with four memories. */
    private static final long BYTES = 40;

    private ArchiveReader() {
    }

    static UnrollFile read(Path path) {
        String file = path.toString();
        try (Archive archive = new Archive(path)) {
            byte @Nullable [] json = archive.read(Archive.PARTS, MOST_JSON);
            PartsReader parts = json == null ? null : new PartsReader(file, Json.parse(file, Archive.PARTS, json));
            if (parts != null && !parts.hasModel()) {
                return new UnrollFile(null, parts.parts(() -> numbers(archive, new float[0])));
            }
            if (parts != null && !KerasTwin.exists(parts.architecture())) {
                Model own = exact(file, archive, parts.architecture());
                compare(file, archive, own);
                UnrollParts rest = parts.parts(() -> numbers(archive, own.weights().values()));
                return new UnrollFile(new KerasModel(own, "", null, rest), rest);
            }
            ObjectNode config = Json.parse(file, Archive.CONFIG, archive.need(Archive.CONFIG, MOST_JSON));
            String version = version(file, archive);
            ReadConfig read = new ConfigReader(file, Dialect.of(version)).read(config);
            Remarks remarks = new Remarks(read.remarks());
            CompileSettings compile = CompileReader.read(config.path("compile_config"), remarks);
            return weights(file, archive, read, (keras, hdf5) -> {
                boolean there = hdf5.hasGroup("optimizer/vars") && hdf5.children("optimizer/vars").size() > 0;
                SavedOptimizer optimizer = OptimizerReader.remembered(compile, remarks, there,
                        settings -> new OptimizerReader(hdf5, keras.weights()).archived(settings));
                CompileSettings at = compile == null || optimizer == null ? compile : compile.at(optimizer.learningRate());
                OptimizerState state = optimizer == null ? null : optimizer.state();
                if (parts == null) {
                    return new UnrollFile(new KerasModel(keras, version, at, null, state, remarks.list()), null);
                }
                Model exact = own(file, archive, parts.architecture(), keras);
                UnrollParts rest = parts.parts(() -> numbers(archive, exact.weights().values()));
                boolean same = KerasTwin.sameWeights(parts.architecture());
                return new UnrollFile(new KerasModel(exact, version, at, rest, same ? state : null, List.of()), rest);
            });
        }
    }

    /** What is made of the weights file, which is open only then. */
    private interface Use<T> {
        T of(Model model, Hdf5 weights);
    }

    /** What Unroll's part says at a glance; null in a file without it, and in one that holds only a model. */
    static @Nullable WorkGlance glance(Path path) {
        String file = path.toString();
        try (Archive archive = new Archive(path)) {
            byte @Nullable [] json = archive.read(Archive.PARTS, MOST_JSON);
            return json == null ? null : new PartsReader(file, Json.parse(file, Archive.PARTS, json)).glance();
        }
    }

    private static NumberSource numbers(Archive archive, float[] model) {
        return new NumberSource(archive.need(Archive.NUMBERS, NumberStore.MOST), model);
    }

    private static String version(String file, Archive archive) {
        byte @Nullable [] metadata = archive.read(Archive.METADATA, MOST_JSON);
        return metadata == null ? "" : Json.parse(file, Archive.METADATA, metadata).path("keras_version").asText("");
    }

    private static <T> T weights(String file, Archive archive, ReadConfig read, Use<T> use) {
        byte[] bytes = archive.need(Archive.WEIGHTS, most(read.architecture().parameterCount()));
        try (Hdf5 hdf5 = Hdf5.open(file, bytes)) {
            return use.of(new WeightsReader(file, hdf5, bytes.length).archived(read), hdf5);
        }
    }

    /** The model in Unroll's own words, which must say the same as Keras'. */
    private static Model own(String file, Archive archive, Architecture architecture, Model keras) {
        if (!KerasTwin.of(architecture).equals(keras.architecture())) {
            throw UnrollException.failed("keras.contradiction", file);
        }
        if (KerasTwin.sameWeights(architecture)) {
            return new Model(architecture, Weights.of(architecture, keras.weights().values()));
        }
        Model own = exact(file, archive, architecture);
        if (!Arrays.equals(KerasTwin.of(own).weights().values(), keras.weights().values())) {
            throw UnrollException.failed("keras.contradiction", file);
        }
        return own;
    }

    /** Keras' part, where a model of two inputs has one, must hold the same numbers. */
    private static void compare(String file, Archive archive, Model own) {
        KerasForm form = KerasForm.of(own);
        byte @Nullable [] bytes = form == null ? null : archive.read(Archive.WEIGHTS, most(own.parameterCount()));
        if (form == null || bytes == null) {
            return;
        }
        try (Hdf5 hdf5 = Hdf5.open(file, bytes)) {
            if (!form.equalTo(hdf5)) {
                throw UnrollException.failed("keras.contradiction", file);
            }
        }
    }

    private static long most(long parameters) {
        return Math.min(Integer.MAX_VALUE - 16, ROOM + BYTES * parameters);
    }

    /** The model with the weights as Unroll has them. */
    private static Model exact(String file, Archive archive, Architecture architecture) {
        Weights weights = Weights.zeros(architecture);
        long size = 4L * weights.values().length;
        byte[] bytes = archive.need(Archive.EXACT, size);
        if (bytes.length != size) {
            throw UnrollException.failed("keras.contradiction", file);
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(weights.values());
        return new Model(architecture, weights);
    }
}
