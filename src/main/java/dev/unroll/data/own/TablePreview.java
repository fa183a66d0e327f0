package dev.unroll.data.own;

import dev.unroll.data.table.BadRow;
import dev.unroll.data.table.EncodingGuess;
import dev.unroll.data.table.FormatGuess;
import dev.unroll.data.table.Lines;
import dev.unroll.data.table.Row;
import dev.unroll.data.table.TableFormat;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.text.UnrollException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a file begins, to be looked at under one format after another without reading it again.
 *
 * @param path the file
 * @param size its bytes
 * @param head how it begins
 */
public record TablePreview(Path path, long size, byte[] head) {
    /** Rows that are shown. */
    public static final int ROWS = 100;

    /**
     * Looks at how a file begins. Works shortly, whatever the file.
     *
     * @throws UnrollException where it is missing, empty, or no text
     */
    public static TablePreview of(Path path) {
        SourceFile file = SourceFile.of(path);
        TablePreview preview = new TablePreview(file.path(), file.size(), file.head());
        preview.encoding();
        return preview;
    }

    /**
     * The encoding it seems to have.
     *
     * @throws UnrollException where it holds no text
     */
    public TextEncoding encoding() {
        TextEncoding guess = EncodingGuess.of(head);
        if (guess == null) {
            throw UnrollException.badArgument("own.binary", path.toString());
        }
        return guess;
    }

    private boolean whole() {
        return head.length == size;
    }

    /** How it seems to be written. */
    public TableFormat format() {
        return FormatGuess.of(head, whole(), encoding());
    }

    /** How it seems to be written in a given encoding. */
    public TableFormat format(TextEncoding encoding) {
        return FormatGuess.of(head, whole(), encoding);
    }

    /** The first rows without a header, as they would be read. */
    public List<Row> rows(TableFormat format) {
        List<Row> rows = FormatGuess.rows(head, whole(), format, ROWS);
        return format.header() && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows;
    }

    /** The first lines of a running text. */
    public List<Row> lines(TextEncoding encoding) {
        List<Row> rows = new ArrayList<>();
        try (Lines lines = new Lines(new ByteArrayInputStream(head), encoding)) {
            for (String line = lines.next(); line != null && rows.size() < ROWS; line = lines.next()) {
                rows.add(new Row(lines.number(), List.of(line), line.indexOf(Lines.REPLACED) < 0 ? null
                        : BadRow.of(lines.number(), "table.bad.encoding")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Names of the columns, as many as most rows have cells; empty names where there is no header. */
    public List<String> columns(TableFormat format) {
        List<Row> rows = FormatGuess.rows(head, whole(), format, ROWS);
        List<String> header = format.header() && !rows.isEmpty() ? rows.getFirst().cells() : List.of();
        int count = Math.max(1, Math.max(header.size(), FormatGuess.usualCells(rows)));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(i < header.size() ? header.get(i).strip() : "");
        }
        return names;
    }
}
