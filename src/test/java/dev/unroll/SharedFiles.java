package dev.unroll;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the reference files that lie beside a checkout; a test that needs a missing one is skipped and says so. */
public final class SharedFiles {
    private static final Path ROOT = Path.of("..", "shared");

    private SharedFiles() {
    }

    /** Golden numbers, for example {@code lstm.json}. */
    public static Path golden(String name) {
        return need(ROOT.resolve("golden").resolve(name));
    }

    /** Real data, for example {@code imdb/imdb.npz}; the folder can be named by UNROLL_DATA. */
    public static Path data(String name) {
        String folder = System.getenv("UNROLL_DATA");
        return need((folder == null ? ROOT.resolve("data") : Path.of(folder)).resolve(name));
    }

    /** The cases of the benchmark. */
    public static Path peers(String name) {
        return need(ROOT.resolve("peers").resolve(name));
    }

    private static Path need(Path path) {
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is missing");
        return path;
    }
}
