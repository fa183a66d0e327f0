package dev.unroll.workspace.files;

import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.WorkGlance;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Work that an earlier Unroll did not save before it ended. As long as this is open, no other window is offered the
 * same; {@link #close} it when a person has decided.
 */
public final class Recovery implements AutoCloseable {
    /** Ending of a copy. */
    static final String COPY = ".keras";
    /** Ending of the lock beside it. */
    static final String LOCK = ".lock";

    private final List<Found> found;

    private Recovery(List<Found> found) {
        this.found = List.copyOf(found);
    }

    /** A copy that nobody owns any more. */
    public static final class Found {
        private final Path file;
        private final Ownership ownership;
        private final WorkGlance glance;
        private final Instant time;
        private volatile boolean opened;

        private Found(Path file, Ownership ownership, WorkGlance glance) throws IOException {
            this.file = file;
            this.ownership = ownership;
            this.glance = glance;
            this.time = Files.getLastModifiedTime(file).toInstant();
        }

        /** What the person called the experiment. */
        public String title() {
            return glance.title();
        }

        /** When it was written. */
        public Instant time() {
            return time;
        }

        /** How many runs it has. */
        public int runs() {
            return glance.runs();
        }

        /** Epochs that the current run had finished; 0 where none was. */
        public int finishedEpochs() {
            return glance.finished();
        }

        /** Epochs that the current run was to train; 0 where none was current. */
        public int epochs() {
            return glance.epochs();
        }

        /**
         * The work itself. From now on the copy is this window's; give it to {@link Autosave#replaces}. Works long.
         *
         * @throws UnrollException where the copy cannot be read
         */
        public ExperimentState open() {
            ExperimentState state = ExperimentFile.read(file).state();
            opened = true;
            return state;
        }

        /** Whether {@link #open} has given the work to somebody. */
        boolean opened() {
            return opened;
        }

        /** Removes the copy for ever. */
        public void discard() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException ignored) {
                // It is offered again.
            }
            ownership.remove();
        }
    }

    /** Where copies lie within a data folder. */
    static Path folder(Path dataFolder) {
        return dataFolder.resolve("recovery");
    }

    /** Looks for copies of windows that are gone, and tidies up behind them. Reads files. */
    public static Recovery find(Path dataFolder) {
        List<Found> found = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Path each : list(folder(dataFolder), "[!.]*{" + COPY + "," + LOCK + "}")) {
            names.add(each.getFileName().toString().replaceFirst("\\.[a-z]+$", ""));
        }
        for (String name : names) {
            try {
                Found copy = look(folder(dataFolder), name);
                if (copy != null) {
                    found.add(copy);
                }
            } catch (IOException unreadable) {
                // Not offered; it stays where it is.
            }
        }
        found.sort(Comparator.comparing(Found::time).reversed());
        return new Recovery(found);
    }

    private static @Nullable Found look(Path folder, String name) throws IOException {
        Ownership ownership = Ownership.take(folder.resolve(name + LOCK));
        if (ownership == null) {
            return null;
        }
        // A program that was killed while it wrote has left half a file.
        for (Path half : list(folder, "." + name + "*.part")) {
            Files.deleteIfExists(half);
        }
        Path file = folder.resolve(name + COPY);
        if (!Files.exists(file)) {
            ownership.remove();
            return null;
        }
        WorkGlance glance = glance(file);
        if (glance == null) {
            ownership.close();
            return null;
        }
        return new Found(file, ownership, glance);
    }

    private static @Nullable WorkGlance glance(Path file) {
        try {
            return KerasFiles.glance(file);
        } catch (UnrollException damaged) {
            return null;
        }
    }

    private static List<Path> list(Path folder, String pattern) {
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
                files.forEach(all::add);
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        return all;
    }

    /** What can be recovered, newest first. */
    public List<Found> found() {
        return found;
    }

    /** Gives what was neither opened nor discarded back for the next start. */
    @Override
    public void close() {
        found.stream().filter(each -> !each.opened).forEach(each -> each.ownership.close());
    }
}
