package dev.unroll.workspace.compare;

import dev.unroll.files.AtomicFile;
import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.KeptRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs side by side: their settings, their best and last figures, and what they took.
 *
 * @param runs    in the order of each column's values
 * @param columns settings first
 */
public record Comparison(List<KeptRun> runs, List<Column> columns) {
    public Comparison {
        runs = List.copyOf(runs);
        columns = List.copyOf(columns);
    }

    /** Compares runs, in the words of a language. */
    public static Comparison of(List<KeptRun> runs, Language language) {
        ColumnMaker maker = new ColumnMaker(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            maker.run(i);
            new RunSettings(maker, language).take(runs.get(i));
            new RunResults(maker, language).take(runs.get(i));
        }
        return new Comparison(runs, maker.columns());
    }

    /** The columns, or only those that differ and those that say what came of it. */
    public List<Column> columns(boolean onlyDifferent) {
        return columns.stream().filter(c -> !onlyDifferent || !c.setting() || c.differs()).toList();
    }

    /** How many settings differ. */
    public long differences() {
        return columns.stream().filter(Column::setting).filter(Column::differs).count();
    }

    /** A table for spreadsheets: a row for each run in the given order, columns between tabs. */
    public static String tsv(String first, List<Column> columns, List<KeptRun> all, List<Integer> order) {
        StringBuilder text = new StringBuilder(clean(first));
        columns.forEach(column -> text.append('\t').append(clean(column.name())));
        text.append('\n');
        for (int run : order) {
            text.append(clean(all.get(run).name()));
            columns.forEach(column -> text.append('\t').append(clean(column.values().get(run).text())));
            text.append('\n');
        }
        return text.toString();
    }

    /** The same table as RFC 4180 has it. */
    public static String csv(String first, List<Column> columns, List<KeptRun> all, List<Integer> order) {
        return tsv(first, columns, all, order).lines().map(line -> List.of(line.split("\t", -1)).stream()
                .map(Comparison::quoted).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /**
     * Writes a table's text as a file, whole or not at all.
     *
     * @throws UnrollException where it cannot be written
     */
    public static void write(Path file, String text) {
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw UnrollException.failed(e, "workspace.compare.notWritten", file.toString());
        }
    }

    private static String clean(String cell) {
        return cell.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
