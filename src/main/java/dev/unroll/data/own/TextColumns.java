package dev.unroll.data.own;

import dev.unroll.data.table.BadRow;
import dev.unroll.data.table.FormatGuess;
import dev.unroll.data.table.Row;
import dev.unroll.data.table.TableFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a table texts and labels stand.
 *
 * @param format    how the table is written
 * @param columns   cells of a row; where the text is the last of them, further separators belong to it
 * @param text      column of the texts, 0 first
 * @param label     column of the labels or scores
 * @param threshold scores above it are positive, others negative; null where the column holds labels
 */
public record TextColumns(TableFormat format, int columns, int text, int label, @Nullable Double threshold) {
    /** Bundle keys of the classes that a threshold makes. */
    public static final List<String> SIGNS = List.of("data.class.negative", "data.class.positive");

    private static final int LONGEST_LABEL = 100;

    /**
     * A row as it is understood.
     *
     * @param text    what stands there, without blanks around it
     * @param label   class, as it stands in the file or as the threshold makes it
     * @param problem why the row cannot be used, or null
     */
    public record Reading(String text, String label, @Nullable BadRow problem) {
        static Reading bad(BadRow problem) {
            return new Reading("", "", problem);
        }
    }

    /** The same table, otherwise written. */
    public TextColumns withFormat(TableFormat next) {
        return new TextColumns(next, columns, text, label, threshold);
    }

    /** What a row says. */
    public Reading read(Row row) {
        BadRow problem = row.problem();
        List<String> cells = row.cells();
        int needed = Math.max(text, label) + 1;
        if (problem == null && cells.size() < needed) {
            problem = BadRow.of(row.line(), "table.bad.few", cells.size(), columns);
        }
        if (problem == null && cells.size() > columns && text != columns - 1) {
            problem = BadRow.of(row.line(), "table.bad.many", cells.size(), columns);
        }
        if (problem != null) {
            return Reading.bad(problem);
        }
        String words = cells.size() > columns
                ? String.join(String.valueOf(format.separator()), cells.subList(text, cells.size())) : cells.get(text);
        return words.isBlank() ? Reading.bad(BadRow.of(row.line(), "own.bad.noText"))
                : labelled(row, words.strip(), cells.get(label).strip());
    }

    private Reading labelled(Row row, String words, String written) {
        if (written.isEmpty()) {
            return Reading.bad(BadRow.of(row.line(), "own.bad.noLabel"));
        }
        if (threshold != null) {
            return FormatGuess.numeric(written)
                    ? new Reading(words, SIGNS.get(Double.parseDouble(written) > threshold ? 1 : 0), null)
                    : Reading.bad(BadRow.of(row.line(), "own.bad.notNumber", shortened(written)));
        }
        return written.length() > LONGEST_LABEL ? Reading.bad(BadRow.of(row.line(), "own.bad.longLabel", shortened(written)))
                : new Reading(words, plain(written), null);
    }

    /** 1, 1.0 and 01 are one label. */
    private static String plain(String label) {
        if (!FormatGuess.numeric(label)) {
            return label;
        }
        double number = Double.parseDouble(label);
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }

    static String shortened(String cell) {
        int most = 30;
        return cell.length() <= most ? cell : cell.substring(0, most) + "…";
    }
}
