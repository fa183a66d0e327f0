package dev.unroll.workspace.files;

import dev.unroll.files.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.LinkedHashSet;

/**
 * The files that were opened or saved last, newest first, kept in the data folder. A convenience: where the list cannot
 * be read or written, it is empty or stays as it was. Every method reads or writes a small file; the files in the list
 * may lie on a slow network, so none is for the screen's thread.
 */
public final class RecentFiles {
    /** How many are kept. */
    public static final int MOST = 10;
    private static final int LONGEST = 4096;
    private final Path file;

    /**
     * A file of the list.
     *
     * @param path    absolute
     * @param missing whether nothing lies there at the moment; a removable disk may come back
     */
    public record Recent(Path path, boolean missing) {
    }

    /** The list of a data folder. */
    public RecentFiles(Path dataFolder) {
        this.file = dataFolder.resolve("recent-files.txt");
    }

    /** The list, newest first. */
    public synchronized List<Recent> list() {
        return paths().stream().map(path -> new Recent(path, !Files.isReadable(path))).toList();
    }

    /** {@code opened} has just been opened or saved. */
    public synchronized void add(Path opened) {
        Path path = opened.toAbsolutePath().normalize();
        Set<Path> next = new LinkedHashSet<>(List.of(path));
        next.addAll(paths());
        write(next.stream().limit(MOST).toList());
    }

    /** Takes one file from the list. */
    public synchronized void remove(Path gone) {
        List<Path> next = new ArrayList<>(paths());
        if (next.remove(gone.toAbsolutePath().normalize())) {
            write(next);
        }
    }

    /** Empties the list. */
    public synchronized void clear() {
        write(List.of());
    }

    private List<Path> paths() {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST * LONGEST);
        } catch (IOException none) {
            return List.of();
        }
        Set<Path> paths = new LinkedHashSet<>();
        new String(bytes, StandardCharsets.UTF_8).lines().limit(MOST).forEach(line -> {
            try {
                Path path = Path.of(line);
                if (!line.isBlank() && path.isAbsolute()) {
                    paths.add(path);
                }
            } catch (InvalidPathException damaged) {
                // Passed over.
            }
        });
        return List.copyOf(paths);
    }

    private void write(List<Path> paths) {
        StringBuilder text = new StringBuilder();
        for (Path path : paths) {
            if (path.toString().length() < LONGEST / 4 && path.toString().lines().count() == 1) {
                text.append(path).append('\n');
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, text.toString());
        } catch (IOException unwritable) {
            // A list of conveniences is not worth a message.
        }
    }
}
