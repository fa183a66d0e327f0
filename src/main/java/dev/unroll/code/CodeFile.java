package dev.unroll.code;

import dev.unroll.files.AtomicFile;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a program, and beside it the data that it reads. */
public final class CodeFile {
    private CodeFile() {
    }

    /**
     * Writes a program. Works long where data are written, too.
     *
     * @param folder the data folder
     * @return the file of the data, or null where the program needs none
     * @throws UnrollException where a file cannot be written
     */
    public static @Nullable Path write(CodeSubject subject, SourceCode code, Path folder, Path file) {
        Path beside = code.dataFile().isEmpty() ? null : file.toAbsolutePath().resolveSibling(code.dataFile());
        if (beside != null) {
            DataFile.write(subject, folder, beside, Progress.NONE);
        }
        try {
            AtomicFile.write(file, code.text());
        } catch (IOException e) {
            throw UnrollException.failed(e, "code.notWritten", file.toString());
        }
        return beside;
    }
}
