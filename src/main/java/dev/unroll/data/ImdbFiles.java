package dev.unroll.data;

import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the two IMDB files lie.
 *
 * @param reviews {@code imdb.npz}
 * @param index   {@code imdb_word_index.json}
 */
public record ImdbFiles(Path reviews, Path index) {
    /** The reviews' file name. */
    public static final String REVIEWS = "imdb.npz";
    /** The word index's file name. */
    public static final String INDEX = "imdb_word_index.json";
    /** The folder inside the data folder where "Get IMDB" puts them. */
    public static final String FOLDER = "imdb";

    /** Whether both files are there. */
    public static boolean present(Path folder) {
        return Files.isRegularFile(place(folder, REVIEWS)) && Files.isRegularFile(place(folder, INDEX));
    }

    /**
     * Looks in {@code folder/imdb} and in {@code folder} itself.
     *
     * @throws UnrollException naming the file that is missing and how to get it
     */
    public static ImdbFiles in(Path folder) {
        return new ImdbFiles(need(folder, REVIEWS), need(folder, INDEX));
    }

    /**
     * The words by rank, from the word index alone: enough to read typed text.
     *
     * @throws UnrollException where the word index is missing or damaged
     */
    public static Vocabulary vocabulary(Path folder) {
        return WordIndex.read(need(folder, INDEX));
    }

    /** Changes when a file does. */
    String stamp() {
        return stamp(reviews) + " " + stamp(index);
    }

    private static String stamp(Path path) {
        try {
            return path + " " + Files.size(path) + " " + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
    }

    private static Path need(Path folder, String name) {
        Path path = place(folder, name);
        if (!Files.isRegularFile(path)) {
            throw UnrollException.failed("data.missing", name, folder.toString());
        }
        return path;
    }

    private static Path place(Path folder, String name) {
        Path inside = folder.resolve(FOLDER).resolve(name);
        return Files.isRegularFile(inside) ? inside : folder.resolve(name);
    }
}
