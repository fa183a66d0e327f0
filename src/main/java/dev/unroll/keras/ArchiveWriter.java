package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.files.AtomicFile;
import dev.unroll.nn.Model;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.OptimizerState;
import dev.unroll.train.TrainingSettings;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a {@code .keras} archive. */
final class ArchiveWriter {
    /** The Keras whose form the archive has. */
    private static final String KERAS_VERSION = "3.13.0";
    private static final DateTimeFormatter SAVED = DateTimeFormatter.ofPattern("uuuu-MM-dd@HH:mm:ss");
    /** Members bear no time of their own, as in Keras' archives. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ArchiveWriter() {
    }

    /** {@code model} is null where the layers on the table do not fit: then there are only Unroll's own members. */
    static void write(Path path, @Nullable Model model, UnrollParts parts, @Nullable OptimizerState optimizer,
            AtomicFile.Opener opener) {
        Path target = path.toAbsolutePath();
        try {
            NumberStore numbers = new NumberStore(NumberStore.MOST);
            ObjectNode own = PartsWriter.write(model, parts, numbers, path);
            KerasForm form = model == null ? null : KerasForm.of(model);
            byte[] weights = form == null ? new byte[0]
                    : weights(target, form, parts.training(), form.same() ? standing(parts, optimizer) : null);
            AtomicFile.write(target, opener, out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    if (form != null) {
                        keras(zip, form, parts.training(), weights);
                    }
                    own(zip, own, numbers);
                    if (model != null && (form == null || form.functional() || !form.same())) {
                        exact(zip, model);
                    }
                }
            });
        } catch (IOException | UncheckedIOException | HdfException failed) {
            throw sentence(path, failed);
        }
    }

    /** Where the optimizer stands; null where it has not begun. */
    private static @Nullable SavedOptimizer standing(UnrollParts parts, @Nullable OptimizerState given) {
        TrainingSettings training = parts.training();
        Checkpoint checkpoint = parts.work() == null ? null : parts.work().checkpoint();
        OptimizerState state = checkpoint == null ? given : checkpoint.optimizer();
        if (training == null || state == null || state.slots().size() != OptimizerState.slots(training.optimizer())) {
            return null;
        }
        return new SavedOptimizer(state, checkpoint == null ? training.optimizer().learningRate() : checkpoint.learningRate());
    }

    /**
     * The weights file. The library writes it to the disk and does not look whether everything arrived there, so it is
     * read again before it may replace anything.
     */
    private static byte[] weights(Path target, KerasForm form, @Nullable TrainingSettings training, @Nullable SavedOptimizer at)
            throws IOException {
        Path part = AtomicFile.beside(target, ".h5.part");
        try {
            WeightsWriter.write(part, form.entries(), form.weights(), training == null ? null : training.optimizer(), at);
            byte[] bytes = Files.readAllBytes(part);
            try (Hdf5 hdf5 = Hdf5.open(target.toString(), bytes)) {
                if (!form.equalTo(hdf5)) {
                    throw new IOException("the weights on the disk are not those of the model");
                }
            } catch (UnrollException damaged) {
                throw new IOException("the weights did not reach the disk", damaged);
            }
            return bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void keras(ZipOutputStream zip, KerasForm form, @Nullable TrainingSettings training, byte[] weights)
            throws IOException {
        ObjectNode metadata = Json.object().put("keras_version", KERAS_VERSION)
                .put("date_saved", SAVED.format(LocalDateTime.now()));
        member(zip, Archive.METADATA, Json.bytes(metadata));
        member(zip, Archive.CONFIG, Json.bytes(form.config(training)));
        member(zip, Archive.WEIGHTS, weights);
    }

    private static void own(ZipOutputStream zip, ObjectNode json, NumberStore numbers) throws IOException {
        member(zip, Archive.PARTS, Json.bytes(json));
        if (numbers.size() > 0 || json.has("experiment")) {
            // Weights hardly become smaller, and saving them should not keep a processor busy.
            zip.setLevel(Deflater.NO_COMPRESSION);
            begin(zip, Archive.NUMBERS);
            numbers.writeTo(zip);
            zip.closeEntry();
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        }
    }

    private static void exact(ZipOutputStream zip, Model model) throws IOException {
        float[] values = model.weights().values();
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(4, values.length)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        member(zip, Archive.EXACT, bytes.array());
    }

    private static void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        begin(zip, name);
        zip.write(bytes);
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static UnrollException sentence(Path path, Exception failed) {
        for (Throwable at = failed; at != null; at = cause(at)) {
            if (at instanceof AccessDeniedException) {
                return UnrollException.failed(failed, "keras.saveDenied", path.toString());
            }
            if (at instanceof NoSuchFileException) {
                return UnrollException.failed(failed, "keras.saveNoFolder", path.toString());
            }
        }
        return UnrollException.failed(failed, "keras.saveFailed", path.toString());
    }

    private static @Nullable Throwable cause(Throwable at) {
        return at.getCause() == at ? null : at.getCause();
    }
}
