package dev.unroll.keras;

import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
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

    private static final long ROOM = 16L << 20;
    private static final long MOST_EXPANSION = 100;
    private static final int MOST_MEMBERS = 10_000;

    private final String file;
    private final ZipFile zip;
    private final long length;

    Archive(Path path) {
        this.file = path.toString();
        try {
            this.length = Files.size(path);
            this.zip = new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException broken) {
            throw UnrollException.failed(broken, "keras.damagedArchive", file);
        }
        try {
            check();
        } catch (UnrollException told) {
            close();
            throw told;
        }
    }

    /** Of two members of one name every program takes another: such an archive says nothing. */
    private void check() {
        Set<String> names = new HashSet<>();
        if (zip.size() > MOST_MEMBERS) {
            throw UnrollException.failed("keras.tooManyMembers", file, MOST_MEMBERS);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                throw UnrollException.failed("keras.duplicateMember", file, LayerPlace.shown(entry.getName()));
            }
        }
    }

    /** A member's bytes, or null where the archive has none of that name. */
    byte @Nullable [] read(String member, long most) {
        ZipEntry entry = zip.getEntry(member);
        if (entry == null) {
            return null;
        }
        long packed = Math.clamp(entry.getCompressedSize(), 0, length);
        long size = entry.getSize();
        // What Keras and Unroll write hardly packs: the rest is a bomb.
        if (size < 0 || size > Math.min(most, Integer.MAX_VALUE - 16) || size > ROOM + MOST_EXPANSION * packed) {
            throw UnrollException.failed("keras.memberTooLarge", file, member, Math.max(1, most >> 20));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = new byte[(int) size];
            if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
                throw UnrollException.failed("keras.damagedArchive", file);
            }
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
