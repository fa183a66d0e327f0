package dev.unroll.keras;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that it is there whole or not at all, and an older one stays until the new one is safe. */
public final class AtomicFile {
    /** Opens a new file for writing; a test can open one that fails. */
    interface Opener {
        OutputStream open(Path path) throws IOException;
    }

    /** Writes what the file shall hold. */
    public interface Content {
        /** Writes it, from the first byte to the last. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A plain new file. */
    static final Opener PLAIN = path -> Files.newOutputStream(path, StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);

    private AtomicFile() {
    }

    /**
     * Writes beside {@code target}, brings it to the disk and moves it to its place; a failure leaves nothing behind.
     *
     * @throws IOException where that fails; what stood there before is untouched
     */
    public static void write(Path target, Content content) throws IOException {
        write(target, PLAIN, content);
    }

    /** Writes beside {@code target}, brings it to the disk and moves it to its place; a failure leaves nothing behind. */
    static void write(Path target, Opener opener, Content content) throws IOException {
        Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target;
        Path part = beside(real, ".part");
        try {
            try (OutputStream out = opener.open(part)) {
                content.writeTo(out);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(part, real);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A name that nothing bears yet, hidden in the folder of {@code target}. */
    static Path beside(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + suffix);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException fileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
