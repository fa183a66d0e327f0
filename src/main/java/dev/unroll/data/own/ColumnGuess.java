package dev.unroll.data.own;

import dev.unroll.data.table.FormatGuess;
import dev.unroll.data.table.Row;
import dev.unroll.data.table.TableFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds out which columns of a table hold what. */
public final class ColumnGuess {
    private static final List<String> LABELS = List.of("label", "class", "sentiment", "target", "category", "score", "rating",
            "star", "라벨", "레이블", "감성", "분류", "평점", "별점", "점수");
    private static final List<String> SCORES = List.of("score", "rating", "star", "평점", "별점", "점수");
    private static final int MOST_VALUES = 20;

    private final List<String> names;
    private final List<List<String>> columns = new ArrayList<>();

    private ColumnGuess(List<String> names, List<Row> rows) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            columns.add(rows.stream().filter(row -> row.cells().size() > at).map(row -> row.cells().get(at).strip()).toList());
        }
    }

    /** The columns of texts and labels of a table. */
    public static TextColumns texts(TablePreview preview, TableFormat format) {
        ColumnGuess guess = new ColumnGuess(preview.columns(format), preview.rows(format));
        int text = guess.longest();
        int label = guess.label(text);
        return new TextColumns(format, guess.names.size(), text, label, guess.threshold(label));
    }

    /** The first column of numbers that is no count of rows; −1 where there is none. */
    public static int numbers(TablePreview preview, TableFormat format) {
        ColumnGuess guess = new ColumnGuess(preview.columns(format), preview.rows(format));
        return IntStream.range(0, guess.columns.size()).filter(i -> guess.numeric(i) && !guess.counts(i)).findFirst()
                .orElse(-1);
    }

    /** Every column of numbers that is no count of rows. */
    public static List<Integer> allNumbers(TablePreview preview, TableFormat format) {
        ColumnGuess guess = new ColumnGuess(preview.columns(format), preview.rows(format));
        return IntStream.range(0, guess.columns.size()).filter(i -> guess.numeric(i) && !guess.counts(i)).boxed().toList();
    }

    /** A threshold that halves the scores of a column; null where it holds labels. */
    public static @Nullable Double threshold(TablePreview preview, TableFormat format, int column) {
        return new ColumnGuess(preview.columns(format), preview.rows(format)).threshold(column);
    }

    /** What suits the texts of a table. */
    public static Tokenizer tokenizer(TablePreview preview, TextColumns columns) {
        StringBuilder sample = new StringBuilder();
        for (Row row : preview.rows(columns.format())) {
            TextColumns.Reading reading = columns.read(row);
            sample.append(reading.text()).append(' ');
        }
        return Tokenizer.suiting(sample.toString());
    }

    private int longest() {
        int best = 0;
        double most = -1;
        for (int i = 0; i < columns.size(); i++) {
            double letters = columns.get(i).stream().mapToLong(cell -> cell.codePoints().filter(Character::isLetter).count())
                    .average().orElse(0);
            if (letters > most) {
                most = letters;
                best = i;
            }
        }
        return best;
    }

    private int label(int text) {
        int best = text == columns.size() - 1 ? 0 : columns.size() - 1;
        double most = -1;
        for (int i = 0; i < columns.size(); i++) {
            String name = names.get(i);
            double value = LABELS.stream().anyMatch(name::contains) ? 2 : 0;
            int distinct = new HashSet<>(columns.get(i)).size();
            value += distinct >= 2 && distinct <= MOST_VALUES && distinct * 2 <= columns.get(i).size() ? 1 : 0;
            if (i != text && value > most) {
                most = value;
                best = i;
            }
        }
        return best;
    }

    private @Nullable Double threshold(int column) {
        if (column >= columns.size() || !numeric(column)) {
            return null;
        }
        double[] numbers = columns.get(column).stream().filter(FormatGuess::numeric).mapToDouble(Double::parseDouble).toArray();
        Set<Double> values = new HashSet<>();
        for (double number : numbers) {
            values.add(number);
        }
        boolean named = SCORES.stream().anyMatch(names.get(column)::contains);
        if (values.size() <= 2 || !named && values.size() <= 3) {
            return null;
        }
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return (low + high) / 2;
    }

    private boolean numeric(int column) {
        List<String> cells = columns.get(column).stream().filter(cell -> !cell.isEmpty()).toList();
        long numbers = cells.stream().filter(FormatGuess::numeric).count();
        return numbers > 0 && numbers * 10 >= cells.size() * 9L;
    }

    /** 0 1 2 3 …, or 1 2 3 …. */
    private boolean counts(int column) {
        List<String> cells = columns.get(column);
        if (cells.size() < 3) {
            return false;
        }
        double first = FormatGuess.numeric(cells.getFirst()) ? Double.parseDouble(cells.getFirst()) : Double.NaN;
        return IntStream.range(0, cells.size())
                .allMatch(i -> FormatGuess.numeric(cells.get(i)) && Double.parseDouble(cells.get(i)) == first + i);
    }
}
