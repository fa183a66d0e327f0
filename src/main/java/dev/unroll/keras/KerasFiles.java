package dev.unroll.keras;

import dev.unroll.files.AtomicFile;
import dev.unroll.nn.Model;
import dev.unroll.text.Remark;
import dev.unroll.text.UnrollException;
import dev.unroll.train.OptimizerState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens and saves model files. */
public final class KerasFiles {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

    private KerasFiles() {
    }

    /**
     * Reads a Keras 3 {@code .keras} archive (Unroll's own files are such), or a whole model saved as HDF5 ({@code .h5}).
     * What a file is, its first bytes tell, not its name.
     *
     * @throws UnrollException where the file is missing, damaged or foreign, or holds what Unroll does not have; then
     *                         nothing has been read
     */
    public static KerasModel read(Path path) {
        KerasModel model = open(path).model();
        if (model == null) {
            throw UnrollException.failed("keras.noModel", path.toString());
        }
        return model;
    }

    /**
     * As {@link #read}, and also an experiment of Unroll whose layers do not fit yet.
     *
     * @throws UnrollException where the file is missing, damaged or foreign, or holds what Unroll does not have
     */
    public static UnrollFile open(Path path) {
        byte[] start = start(path);
        if (Arrays.equals(start, HDF5)) {
            return new UnrollFile(Hdf5ModelReader.read(path), null);
        }
        if (Arrays.equals(start, 0, Math.min(start.length, ZIP.length), ZIP, 0, ZIP.length)) {
            return ArchiveReader.read(path);
        }
        throw UnrollException.failed("keras.foreign", path.toString());
    }

    /**
     * Saves a model as a {@code .keras} archive that Keras 3 loads, with Unroll's own parts beside Keras'. The file is
     * there whole or not at all; an older one is replaced only by a finished one.
     *
     * @throws UnrollException where it cannot be written
     */
    public static void write(Path path, Model model, UnrollParts parts) {
        write(path, model, parts, null);
    }

    /**
     * As {@link #write(Path, Model, UnrollParts)}.
     *
     * @param optimizer what the optimizer of {@code parts.training()} remembers, so that training goes on from there, here and
     *                  in Keras; a checkpoint among the parts knows better. Null: nothing
     * @throws UnrollException where it cannot be written
     */
    public static void write(Path path, Model model, UnrollParts parts, @Nullable OptimizerState optimizer) {
        ArchiveWriter.write(path, model, parts, optimizer, AtomicFile.PLAIN);
    }

    /**
     * Saves an experiment whose layers do not fit each other, so that there is no model: Keras cannot load that file.
     *
     * @throws UnrollException where it cannot be written
     */
    public static void write(Path path, UnrollParts parts) {
        ArchiveWriter.write(path, null, parts, null, AtomicFile.PLAIN);
    }

    /**
     * What there is to say about how such a model is saved: what Keras is given in its place, or why only Unroll opens the
     * file. Nothing where Keras has every layer as it is.
     *
     * @param model null where the layers do not fit each other
     */
    public static List<Remark> onSaving(@Nullable Model model) {
        return SavingRemarks.of(model);
    }

    /**
     * What a saved experiment is at a glance, read without its weights; null where the file holds a model and no more.
     *
     * @throws UnrollException where the file is missing, damaged or foreign
     */
    public static @Nullable WorkGlance glance(Path path) {
        byte[] start = start(path);
        return Arrays.equals(start, HDF5) ? null : ArchiveReader.glance(path);
    }

    private static byte[] start(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HDF5.length);
        } catch (NoSuchFileException missing) {
            throw UnrollException.badArgument("keras.missing", path.toString());
        } catch (IOException unreadable) {
            throw UnrollException.failed(unreadable, "keras.unreadable", path.toString());
        }
    }
}
