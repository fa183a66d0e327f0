package dev.unroll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for readers that want a path, written anew for every input: in memory where the system has a place for that. */
public final class FuzzedFile {
    private static final Path MEMORY = Path.of("/dev/shm");

    private FuzzedFile() {
    }

    /** The file with these bytes; it goes with the process. */
    public static Path write(String name, byte[] bytes) throws IOException {
        return Files.write(Holder.FOLDER.resolve(name), bytes);
    }

    /** Made when the first file is written. */
    private static final class Holder {
        static final Path FOLDER = folder();

        private static Path folder() {
            try {
                Path made = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "unroll-fuzz")
                        : Files.createTempDirectory("unroll-fuzz");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
                return made;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static void remove(Path folder) {
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            } catch (IOException gone) {
                return;
            }
            folder.toFile().delete();
        }
    }
}
