package dev.unroll.data.own;

import dev.unroll.data.table.FormatGuess;
import dev.unroll.data.table.Row;
import dev.unroll.data.table.TableFormat;
import java.util.List;
import java.util.Locale;

/** What a person's file is. */
public enum Kind {
    /** A table of texts with labels or scores. */
    TEXTS,
    /** A running text. */
    CHARACTERS,
    /** A table of numbers in the order of time. */
    SERIES;

    private static final double SHORT = 3;
    private static final double MANY = 0.3;
    private static final double SAME = 0.7;

    /** What a file seems to be. */
    public static Kind of(TablePreview preview, TableFormat format) {
        List<Row> rows = preview.rows(format);
        int columns = preview.columns(format).size();
        long full = rows.stream().filter(row -> row.cells().size() == columns).count();
        String name = preview.path().toString().toLowerCase(Locale.ROOT);
        boolean table = columns > 1 && full >= SAME * rows.size();
        if (!table && !name.endsWith(".csv") && !name.endsWith(".tsv")) {
            return CHARACTERS;
        }
        for (int column = 0; column < columns; column++) {
            int at = column;
            if (wordy(rows.stream().filter(row -> row.cells().size() > at).map(row -> row.cells().get(at))
                    .filter(cell -> !FormatGuess.numeric(cell)).toList())) {
                return TEXTS;
            }
        }
        return ColumnGuess.numbers(preview, format) >= 0 ? SERIES : TEXTS;
    }

    /** Some letters, more than digits, in several words or seldom the same: neither dates nor days of the week. */
    private static boolean wordy(List<String> cells) {
        long letters = cells.stream().mapToLong(cell -> cell.codePoints().filter(Character::isLetter).count()).sum();
        long digits = cells.stream().mapToLong(cell -> cell.codePoints().filter(Character::isDigit).count()).sum();
        long different = cells.stream().distinct().count();
        long phrases = cells.stream().filter(cell -> cell.strip().indexOf(' ') > 0).count();
        return letters > digits && letters >= SHORT * cells.size()
                && (phrases >= MANY * cells.size() || 2 * different > cells.size());
    }
}
