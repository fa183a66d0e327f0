package dev.unroll.cli;

import dev.unroll.text.UnrollException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks, before long work begins, that its result can be written. */
final class OutputFile {
    private OutputFile() {
    }

    /**
     * Checks a file that will be written; null is no file.
     *
     * @throws UnrollException where its folder is missing or may not be written
     */
    static void check(@Nullable Path file) {
        if (file == null) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw UnrollException.badArgument("cli.outIsFolder", file.toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw UnrollException.badArgument("cli.outFolder", file.toString(), String.valueOf(folder));
        }
        if (!Files.isWritable(folder)) {
            throw UnrollException.failed("cli.outReadOnly", file.toString(), folder.toString());
        }
    }
}
