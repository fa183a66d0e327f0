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

    private static final double WORDY = 8;
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
            double letters = rows.stream().filter(row -> row.cells().size() > at && !FormatGuess.numeric(row.cells().get(at)))
                    .mapToLong(row -> row.cells().get(at).codePoints().filter(Character::isLetter).count()).average().orElse(0);
            if (letters >= WORDY) {
                return TEXTS;
            }
        }
        return ColumnGuess.numbers(preview, format) >= 0 ? SERIES : TEXTS;
    }
}
