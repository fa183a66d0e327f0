package dev.unroll.keras;

import dev.unroll.nn.Model;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a whole model that Keras saved as HDF5: the configuration in attributes, the weights in groups by layer name. */
final class Hdf5ModelReader {
    private static final long LARGEST = 2000L << 20;

    private Hdf5ModelReader() {
    }

    static KerasModel read(Path path) {
        String file = path.toString();
        byte[] bytes = bytes(path);
        try (Hdf5 hdf5 = Hdf5.open(file, bytes)) {
            String config = hdf5.text("/", "model_config");
            if (config == null) {
                throw UnrollException.failed("keras.weightsOnly", file);
            }
            String version = version(hdf5);
            ReadConfig read = new ConfigReader(file, Dialect.of(version)).read(json(file, "model_config", config));
            Model model = new WeightsReader(file, hdf5, bytes.length).listed(read);
            String training = hdf5.text("/", "training_config");
            CompileSettings compile = null;
            Remarks remarks = new Remarks(read.remarks());
            SavedOptimizer optimizer = null;
            if (training != null) {
                compile = CompileReader.read(json(file, "training_config", training), remarks);
                optimizer = OptimizerReader.remembered(compile, remarks, hdf5.hasGroup("optimizer_weights"),
                        settings -> new OptimizerReader(hdf5, model.weights()).listed(settings));
            }
            return new KerasModel(model, version, compile == null || optimizer == null ? compile
                    : compile.at(optimizer.learningRate()), null, optimizer == null ? null : optimizer.state(), remarks.list());
        }
    }

    /** Keras 1 wrote no version. */
    private static String version(Hdf5 hdf5) {
        @Nullable String version = hdf5.text("/", "keras_version");
        return version == null ? "1.0" : version;
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode json(String file, String attribute, String text) {
        return Json.parse(file, attribute, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Path path) {
        try {
            if (Files.size(path) > Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 3)) {
                throw UnrollException.failed("keras.memberTooLarge", path.toString(), path.getFileName(),
                        Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 3) >> 20);
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw UnrollException.failed(unreadable, "keras.unreadable", path.toString());
        }
    }
}
