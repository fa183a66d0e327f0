package dev.unroll.data.own;

import dev.unroll.data.table.EncodingGuess;
import dev.unroll.data.table.Lines;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * A running text as a file holds it: lines end with a line feed, Hangul typed as separate letters is composed.
 *
 * @param text   its beginning, if it is long
 * @param cutOff whether there is more than that
 * @param mark   the file as it was read
 */
public record RunningText(String text, boolean cutOff, FileMark mark) {
    /** Characters that are taken. */
    public static final int MOST = 8_000_000;

    private static final double MOST_REPLACED = 0.01;

    /**
     * The encoding that a file seems to have.
     *
     * @throws UnrollException where it is missing, empty, or no text
     */
    public static TextEncoding encoding(Path path) {
        TextEncoding guess = EncodingGuess.of(SourceFile.of(path).head());
        if (guess == null) {
            throw UnrollException.badArgument("own.binary", path.toString());
        }
        return guess;
    }

    /**
     * Reads a text.
     *
     * @throws UnrollException where it is missing, empty, or not in that encoding
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static RunningText read(Path path, TextEncoding encoding, Progress progress) {
        SourceFile file = SourceFile.of(path);
        StringBuilder text = new StringBuilder();
        boolean cutOff = false;
        try (Lines lines = new Lines(file.open(progress), encoding)) {
            for (String line = lines.next(); line != null && !cutOff; line = lines.next()) {
                int room = MOST - text.length();
                cutOff = lines.cut() || line.length() + 1 > room;
                text.append(line, 0, Math.min(line.length(), room)).append('\n');
            }
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
        long replaced = text.chars().filter(letter -> letter == Lines.REPLACED).count();
        if (replaced > MOST_REPLACED * text.length()) {
            throw UnrollException.badArgument("own.wrongEncoding", path.toString(), encoding.label());
        }
        if (text.toString().isBlank()) {
            throw UnrollException.badArgument("own.noRows", path.toString());
        }
        return new RunningText(Normalizer.normalize(text, Normalizer.Form.NFC), cutOff, file.mark());
    }
}
