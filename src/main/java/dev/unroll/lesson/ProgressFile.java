package dev.unroll.lesson;

import dev.unroll.files.AtomicFile;
import dev.unroll.lesson.Progress.Entry;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps progress in a small file in the application's data folder; nothing leaves the machine. A line for each lesson: its
 * page, how many were reached, and the questions answered. What cannot be read is left out.
 */
public final class ProgressFile {
    private static final String NAME = "lessons.properties";
    private static final long LARGEST = 1 << 16;
    private final Path file;

    /** In a data folder, which need not be there yet. */
    public ProgressFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /** What is kept; {@link Progress#NONE} where there is none, or nothing that can be read. */
    public Progress read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Progress.NONE;
            }
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            Map<String, Entry> lessons = new HashMap<>();
            for (String id : lines.stringPropertyNames()) {
                Entry entry = entry(lines.getProperty(id).split(" ", -1));
                if (entry != null) {
                    lessons.put(id, entry);
                }
            }
            return new Progress(lessons);
        } catch (IOException | IllegalArgumentException e) {
            return Progress.NONE;
        }
    }

    private static @org.jspecify.annotations.Nullable Entry entry(String[] words) {
        try {
            int page = Integer.parseInt(words[0]);
            int reached = Integer.parseInt(words[1]);
            Set<String> answered = Arrays.stream(words).skip(2).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
            return page < 0 || reached < 0 ? null : new Entry(page, reached, answered);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    /**
     * Writes it. Works shortly, but on the disk.
     *
     * @throws UnrollException where that fails
     */
    public void write(Progress progress) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(progress.lessons()).forEach((id, entry) -> text.append(id).append('=').append(entry.page()).append(' ')
                .append(entry.reached()).append(' ')
                .append(entry.answered().stream().sorted().collect(Collectors.joining(" "))).append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, text.toString());
        } catch (IOException e) {
            throw UnrollException.failed(e, "lesson.notKept", file);
        }
    }

    /**
     * Forgets everything.
     *
     * @throws UnrollException where the file cannot be deleted
     */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw UnrollException.failed(e, "lesson.notCleared", file);
        }
    }
}
