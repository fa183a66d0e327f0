package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Model;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSettings;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
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

    static void write(Path path, Model model, UnrollParts parts, AtomicFile.Opener opener) {
        Path target = path.toAbsolutePath();
        try {
            Model twin = KerasTwin.of(model);
            byte[] weights = weights(target, twin, parts.training());
            AtomicFile.write(target, opener, out -> members(out, model, twin, parts, weights));
        } catch (IOException | UncheckedIOException | HdfException failed) {
            throw sentence(path, failed);
        }
    }

    /**
     * The weights file. The library writes it to the disk and does not look whether everything arrived there, so it is
     * read again before it may replace anything.
     */
    private static byte[] weights(Path target, Model twin, @Nullable TrainingSettings training) throws IOException {
        Path part = AtomicFile.beside(target, ".h5.part");
        try {
            WeightsWriter.write(part, twin, training == null ? null : training.optimizer());
            byte[] bytes = Files.readAllBytes(part);
            try (Hdf5 hdf5 = Hdf5.open(target.toString(), bytes)) {
                float[] read = new WeightsReader(target.toString(), hdf5, bytes.length)
                        .archived(ReadConfig.of(target.toString(), twin.architecture())).weights().values();
                if (!Arrays.equals(read, twin.weights().values())) {
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

    private static void members(OutputStream out, Model model, Model twin, UnrollParts parts, byte[] weights)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ObjectNode metadata = Json.object().put("keras_version", KERAS_VERSION)
                    .put("date_saved", SAVED.format(LocalDateTime.now()));
            member(zip, Archive.METADATA, Json.bytes(metadata));
            member(zip, Archive.CONFIG, Json.bytes(ConfigWriter.write(twin.architecture(), parts.training())));
            member(zip, Archive.WEIGHTS, weights);
            member(zip, Archive.PARTS, Json.bytes(PartsWriter.write(model.architecture(), parts)));
            if (!KerasTwin.sameWeights(model.architecture())) {
                float[] values = model.weights().values();
                ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(4, values.length))
                        .order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(values);
                member(zip, Archive.EXACT, bytes.array());
            }
        }
    }

    private static void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
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
