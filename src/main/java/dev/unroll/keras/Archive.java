package dev.unroll.keras;

import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A {@code .keras} archive: members by name, none larger than the caller expects. */
final class Archive implements AutoCloseable {
    static final String METADATA = "metadata.json";
    static final String CONFIG = "config.json";
    static final String WEIGHTS = "model.weights.h5";
    /** Unroll's own part. */
    static final String PARTS = "unroll.json";
    /** The weights as Unroll has them, where Keras' form of the model needs others; little-endian floats. */
    static final String EXACT = "unroll.weights";
    /** Arrays to which Unroll's own part refers. */
    static final String NUMBERS = "unroll.numbers";

    private final String file;
    private final ZipFile zip;

    Archive(Path path) {
        this.file = path.toString();
        try {
            this.zip = new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException broken) {
            throw UnrollException.failed(broken, "keras.damagedArchive", file);
        }
    }

    /** A member's bytes, or null where the archive has none of that name. */
    byte @Nullable [] read(String member, long most) {
        ZipEntry entry = zip.getEntry(member);
        if (entry == null) {
            return null;
        }
        if (entry.getSize() > most) {
            throw UnrollException.failed("keras.memberTooLarge", file, member, most >> 20);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 16));
            if (in.read() >= 0) {
                throw UnrollException.failed("keras.memberTooLarge", file, member, most >> 20);
            }
            return bytes;
        } catch (IOException | IllegalArgumentException broken) {
            throw UnrollException.failed(broken, "keras.damagedArchive", file);
        }
    }

    /** A member that must be there. */
    byte[] need(String member, long most) {
        byte[] bytes = read(member, most);
        if (bytes == null) {
            throw UnrollException.failed("keras.missingMember", file, member);
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ignored) {
            // Everything needed has been read.
        }
    }
}
