package dev.unroll.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that it is there whole or not at all, and an older one stays until the new one is safe. */
public final class AtomicFile {
    /** Opens a new file for writing; a test can open one that fails. */
    public interface Opener {
        /** Opens it; it must not be there yet. */
        OutputStream open(Path path) throws IOException;
    }

    /** Writes what the file shall hold. */
    public interface Content {
        /** Writes it, from the first byte to the last. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A plain new file. */
    public static final Opener PLAIN = path -> new BufferedOutputStream(
            Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));

    private static final int NAME = 40;

    private AtomicFile() {
    }

    /**
     * Writes beside {@code target}, brings it to the disk and moves it to its place; a failure leaves nothing behind. Where
     * {@code target} is a link, the link stays and what it leads to is replaced.
     *
     * @throws IOException where that fails; what stood there before is untouched
     */
    public static void write(Path target, Content content) throws IOException {
        write(target, PLAIN, content);
    }

    /** Writes a text in UTF-8 likewise. */
    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes likewise through {@code opener}. */
    public static void write(Path target, Opener opener, Content content) throws IOException {
        Path real = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
        if (Files.isDirectory(real)) {
            throw new FileSystemException(real.toString(), null, "a folder");
        }
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

    /**
     * A hidden name in the folder of {@code target} that nothing bears yet. It begins as the target's does; of a long name
     * only the beginning is taken, since file systems allow 255 bytes.
     */
    public static Path beside(Path target, String suffix) {
        String name = String.valueOf(target.getFileName()).codePoints().limit(NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return target.resolveSibling("." + name + "." + UUID.randomUUID() + suffix);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException fileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
