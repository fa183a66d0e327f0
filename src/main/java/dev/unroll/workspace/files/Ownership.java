package dev.unroll.workspace.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a recovery file, held by the program that writes it or looks at it. The operating system gives it back
 * when the program ends, however it ends.
 */
final class Ownership implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private Ownership(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the lock; null where another program, or another window of this one, has it. */
    static @Nullable Ownership take(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Ownership(path, channel);
            }
        } catch (OverlappingFileLockException ours) {
            // Another window of this program.
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw broken;
        }
        channel.close();
        return null;
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The lock goes with the program.
        }
    }

    /** Gives the lock back for good: what it guarded is gone. */
    void remove() {
        close();
        try {
            Files.deleteIfExists(path);
        } catch (IOException ignored) {
            // An empty file stays; the next start removes it.
        }
    }
}
