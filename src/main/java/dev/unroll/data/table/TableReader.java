package dev.unroll.data.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table one after the other, good ones and bad ones. FastCSV takes rows apart; this class finds where they
 * end, so that nothing in a file can spoil more than the row it stands in: a quotation mark that is never closed costs its
 * line, a line too long is passed over. At most {@link #LONGEST_ROW} characters are in memory.
 */
public final class TableReader implements Closeable {
    /** Lines that a quoted cell may go on for. */
    static final int MOST_LINES = 2000;
    /** Characters of a row of several lines. */
    static final int LONGEST_ROW = 2 * Lines.LONGEST;

    private static final char QUOTE = '"';

    private final Lines lines;
    private final CsvReader.CsvReaderBuilder parser;
    private final char separator;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private final Deque<Row> ready = new ArrayDeque<>();

    private record Line(long number, String text, boolean cut) {
        boolean odd() {
            return text.chars().filter(letter -> letter == QUOTE).count() % 2 == 1;
        }
    }

    /** Reads {@code in} to its end; closes it with itself. */
    public TableReader(InputStream in, TableFormat format) {
        lines = new Lines(in, format.encoding());
        separator = format.separator();
        parser = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /** The next row that is not empty, or null after the last. A header is a row like others. */
    public @Nullable Row next() throws IOException {
        while (ready.isEmpty()) {
            Line line = line();
            if (line == null) {
                return null;
            }
            read(line);
        }
        return ready.poll();
    }

    private @Nullable Line line() throws IOException {
        if (!waiting.isEmpty()) {
            return waiting.poll();
        }
        String text = lines.next();
        return text == null ? null : new Line(lines.number(), text, lines.cut());
    }

    private void read(Line line) throws IOException {
        if (line.cut()) {
            ready.add(new Row(line.number(), List.of(), BadRow.of(line.number(), "table.bad.long", Lines.LONGEST)));
        } else if (!line.text().isBlank()) {
            List<Line> together = line.odd() ? untilClosed(line) : List.of(line);
            if (!parse(together)) {
                for (int i = together.size() - 1; i > 0; i--) {
                    waiting.addFirst(together.get(i));
                }
                unquoted(line);
            }
        }
    }

    /** The lines through which a quoted cell goes on; only the first where it is never closed. */
    private List<Line> untilClosed(Line first) throws IOException {
        List<Line> together = new ArrayList<>(List.of(first));
        int length = first.text().length();
        boolean open = true;
        while (open && together.size() < MOST_LINES && length < LONGEST_ROW) {
            Line next = line();
            if (next == null) {
                break;
            }
            together.add(next);
            length += next.text().length();
            open = !next.odd() && !next.cut();
            if (next.cut()) {
                open = true;
                break;
            }
        }
        if (open) {
            for (int i = together.size() - 1; i > 0; i--) {
                waiting.addFirst(together.get(i));
            }
            return List.of(first);
        }
        return together;
    }

    private boolean parse(List<Line> together) {
        String text = together.size() == 1 ? together.getFirst().text()
                : String.join("\n", together.stream().map(Line::text).toList());
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = parser.ofCsvRecord(text)) {
            for (CsvRecord each : records) {
                long line = together.getFirst().number() + each.getStartingLineNumber() - 1;
                rows.add(row(line, each.getFields()));
            }
        } catch (CsvParseException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        ready.addAll(rows);
        return true;
    }

    /** A line with a quotation mark that nobody closes: the mark is a letter like others, or the row is lost. */
    private void unquoted(Line line) {
        boolean begins = line.text().charAt(0) == QUOTE || line.text().indexOf(separator + String.valueOf(QUOTE)) >= 0;
        List<String> cells = List.of(line.text().split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1));
        ready.add(begins ? new Row(line.number(), cells, BadRow.of(line.number(), "table.bad.quote"))
                : row(line.number(), cells));
    }

    private static Row row(long line, List<String> cells) {
        boolean replaced = cells.stream().anyMatch(cell -> cell.indexOf(Lines.REPLACED) >= 0);
        return new Row(line, cells, replaced ? BadRow.of(line, "table.bad.encoding") : null);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
