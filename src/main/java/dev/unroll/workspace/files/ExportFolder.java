package dev.unroll.workspace.files;

import dev.unroll.files.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The folder into which something was exported last, kept in the data folder from one start to the next. A convenience:
 * where it cannot be read or written, it is forgotten.
 */
public final class ExportFolder {
    private static final int LONGEST = 4096;
    private final Path file;
    private final Executor background;
    private volatile @Nullable Path folder;

    /** Reads and writes in the {@code background}. */
    public ExportFolder(Path dataFolder, Executor background) {
        this.file = dataFolder.resolve("export-folder.txt");
        this.background = background;
        background.execute(this::read);
    }

    /** The folder, or null where none is known or it is not there any more. */
    public @Nullable Path get() {
        return folder;
    }

    /** {@code exported} has just been chosen to be written. */
    public void chosen(Path exported) {
        Path parent = exported.toAbsolutePath().normalize().getParent();
        if (parent != null && !parent.equals(folder)) {
            folder = parent;
            background.execute(() -> write(parent));
        }
    }

    private void read() {
        try (InputStream in = Files.newInputStream(file)) {
            Path read = Path.of(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip());
            if (folder == null && read.isAbsolute() && Files.isDirectory(read)) {
                folder = read;
            }
        } catch (IOException | InvalidPathException none) {
            // As at the first start.
        }
    }

    private void write(Path parent) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, parent + "\n");
        } catch (IOException unwritable) {
            // It is remembered until the end of this start.
        }
    }
}
