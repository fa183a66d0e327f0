package dev.unroll.workspace.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One running window's place in the recovery folder: a file of its own and the lock that says it is in use. */
final class RecoverySlot implements AutoCloseable {
    private final Path folder;
    private final String name = UUID.randomUUID().toString();
    private @Nullable Ownership ownership;

    /** Nothing is made in {@code folder} yet. */
    RecoverySlot(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Where the copy lies, or would lie. */
    Path path() {
        return folder.resolve(name + Recovery.COPY);
    }

    /** Where to write the copy; from now on it is known to be in use. */
    Path file() throws IOException {
        if (ownership == null) {
            Files.createDirectories(folder);
            ownership = Ownership.take(folder.resolve(name + Recovery.LOCK));
        }
        return path();
    }

    /** There is nothing to recover. */
    void clear() throws IOException {
        Files.deleteIfExists(path());
    }

    /** Removes the copy and the lock. */
    @Override
    public void close() {
        try {
            clear();
        } catch (IOException ignored) {
            // It will be offered at the next start.
        }
        if (ownership != null) {
            ownership.remove();
            ownership = null;
        }
    }
}
