package dev.unroll.view.own;

import dev.unroll.data.Pieces;
import dev.unroll.data.own.TablePreview;
import dev.unroll.data.table.BadRow;
import dev.unroll.data.table.FormatGuess;
import dev.unroll.data.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file begins, as it would be read.
 *
 * @param columns names; empty ones where there is no header
 * @param lines   the first rows
 */
record Sample(List<String> columns, List<Line> lines) {
    private static final int LONGEST_CELL = 300;
    private static final int LONGEST_LINE = 400;
    private static final int PIECES = 24;

    Sample {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A row.
     *
     * @param number  its line in the file
     * @param cells   what it holds, each cut to what can be shown
     * @param problem why it is left out, or null
     * @param meaning class of a text as the file or the threshold gives it; empty where there is none
     * @param pieces  what its text is cut into, the first of them
     */
    record Line(long number, List<String> cells, @Nullable BadRow problem, String meaning, List<String> pieces) {
        Line {
            cells = List.copyOf(cells);
            pieces = List.copyOf(pieces);
        }
    }

    static Sample of(TablePreview preview, ImportDraft draft) {
        List<Row> rows = preview.rows(draft.format());
        return switch (draft.kind()) {
            case TEXTS -> new Sample(preview.columns(draft.format()), rows.stream().map(row -> text(row, draft)).toList());
            case SERIES -> new Sample(preview.columns(draft.format()), rows.stream().map(row -> numbers(row, draft)).toList());
            case CHARACTERS -> new Sample(List.of(""), preview.lines(draft.format().encoding()).stream()
                    .map(row -> new Line(row.line(), cut(row.cells(), LONGEST_LINE), row.problem(), "", List.of())).toList());
        };
    }

    private static Line text(Row row, ImportDraft draft) {
        var reading = draft.texts().read(row);
        List<String> pieces = reading.problem() != null ? List.of() : Pieces.of(draft.tokenizer(), reading.text());
        return new Line(row.line(), cut(row.cells(), LONGEST_CELL), reading.problem(), reading.label(),
                pieces.subList(0, Math.min(PIECES, pieces.size())));
    }

    private static Line numbers(Row row, ImportDraft draft) {
        List<Integer> needed = new ArrayList<>(draft.inputs());
        needed.add(draft.target());
        BadRow problem = row.problem();
        for (int column : needed) {
            if (problem == null && (row.cells().size() <= column || !FormatGuess.numeric(row.cells().get(column)))) {
                String cell = row.cells().size() <= column ? "" : row.cells().get(column);
                problem = BadRow.of(row.line(), "own.bad.notNumber", cut(List.of(cell), 30).getFirst());
            }
        }
        return new Line(row.line(), cut(row.cells(), LONGEST_CELL), problem, "", List.of());
    }

    private static List<String> cut(List<String> cells, int most) {
        return cells.stream().map(cell -> cell.length() <= most ? cell : cell.substring(0, most) + "…").toList();
    }
}
