package dev.unroll.data.own;

import dev.unroll.data.table.BadRow;
import dev.unroll.data.table.BadRows;
import dev.unroll.data.table.FormatGuess;
import dev.unroll.data.table.Row;
import dev.unroll.data.table.TableFormat;
import dev.unroll.data.table.TableReader;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of numbers in the order of the file; a row without a number in one of them is left out. */
public final class SeriesNumbers {
    /** Rows that are taken. */
    public static final int MOST_ROWS = 1_000_000;

    private final List<Integer> columns;
    private final BadRows bad = new BadRows();
    private final float[][] values;
    private List<String> names = List.of();
    private int count;
    private boolean cutOff;

    private SeriesNumbers(List<Integer> columns) {
        this.columns = List.copyOf(columns);
        values = new float[columns.size()][1024];
    }

    /** What was read, with the file as it was. */
    public record Read(SeriesNumbers numbers, FileMark mark) {
    }

    /**
     * Reads columns of a table.
     *
     * @throws UnrollException where there is no row with numbers in them
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static Read read(Path path, TableFormat format, List<Integer> columns, Progress progress) {
        SourceFile file = SourceFile.of(path);
        SeriesNumbers numbers = new SeriesNumbers(columns);
        try (TableReader reader = new TableReader(file.open(progress), format)) {
            boolean header = format.header();
            for (Row row = reader.next(); row != null && !numbers.cutOff; row = reader.next()) {
                if (header) {
                    numbers.name(row);
                } else {
                    numbers.add(row);
                }
                header = false;
            }
        } catch (IOException e) {
            throw UnrollException.failed(e, "data.unreadable", path.toString());
        }
        if (numbers.count == 0) {
            List<BadRow> first = numbers.bad.first();
            throw first.isEmpty() ? UnrollException.badArgument("own.noRows", path.toString())
                    : UnrollException.badArgument("own.allBad", path.toString(), numbers.bad.count(), first.getFirst().line(),
                            first.getFirst().reason(Messages.language()));
        }
        return new Read(numbers, file.mark());
    }

    private void name(Row head) {
        List<String> cells = head.cells();
        names = columns.stream().map(column -> column < cells.size() ? TextColumns.shortened(cells.get(column)) : "").toList();
    }

    private void add(Row row) {
        BadRow problem = problem(row);
        if (problem != null) {
            bad.add(problem);
            return;
        }
        if (count == MOST_ROWS) {
            cutOff = true;
            return;
        }
        for (int i = 0; i < values.length; i++) {
            if (count == values[i].length) {
                values[i] = Arrays.copyOf(values[i], 2 * count);
            }
            values[i][count] = Float.parseFloat(row.cells().get(columns.get(i)).strip());
        }
        count++;
    }

    private @Nullable BadRow problem(Row row) {
        if (row.problem() != null) {
            return row.problem();
        }
        for (int column : columns) {
            if (row.cells().size() <= column) {
                return BadRow.of(row.line(), "table.bad.few", row.cells().size(), column + 1);
            }
            String cell = row.cells().get(column);
            if (!FormatGuess.numeric(cell) || !Float.isFinite(Float.parseFloat(cell.strip()))) {
                return BadRow.of(row.line(), "own.bad.notNumber", TextColumns.shortened(cell));
            }
        }
        return null;
    }

    /** What the table calls the columns asked for, in their order; empty where it has no header. */
    public List<String> names() {
        return names;
    }

    /** Rows. */
    public int count() {
        return count;
    }

    /** The value of the i-th of the columns asked for, in a row. */
    public float value(int i, int row) {
        return values[i][row];
    }

    /** What could not be used. */
    public BadRows bad() {
        return bad;
    }

    /** Whether the file holds more rows than were taken. */
    public boolean cutOff() {
        return cutOff;
    }
}
