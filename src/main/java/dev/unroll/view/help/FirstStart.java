package dev.unroll.view.help;

import dev.unroll.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers in the data folder that the tour has been offered on this machine. */
public final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String FILE = "tour-offered";
    private final Path folder;
    private final Path file;

    /** In {@code folder}. */
    public FirstStart(Path folder) {
        this.folder = folder;
        file = folder.resolve(FILE);
    }

    /** Whether nobody has been asked yet. */
    public boolean first() {
        return !Files.exists(file);
    }

    /** Remembers that somebody was asked; a folder that cannot be written to is asked about again next time. */
    public void remember() {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file, "1\n");
        } catch (IOException e) {
            LOG.debug("not remembered", e);
        }
    }
}
