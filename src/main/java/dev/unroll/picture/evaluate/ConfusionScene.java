package dev.unroll.picture.evaluate;

import java.util.List;

/**
 * A confusion matrix as it is shown.
 *
 * @param classes  in the order of rows and columns
 * @param counts   rows are actual classes, columns called ones
 * @param focus    the cell that keys go to, row after row; −1 for none
 * @param selected the cell whose examples are listed; −1 for none
 */
public record ConfusionScene(List<ClassLook> classes, List<List<Long>> counts, int focus, int selected) {
    public ConfusionScene {
        classes = List.copyOf(classes);
        counts = counts.stream().map(List::copyOf).toList();
    }

    int size() {
        return classes.size();
    }

    long count(int row, int column) {
        return counts.get(row).get(column);
    }

    long row(int row) {
        return counts.get(row).stream().mapToLong(Long::longValue).sum();
    }

    long column(int column) {
        return counts.stream().mapToLong(row -> row.get(column)).sum();
    }

    /** The share of a row that lies in a cell; 0 of nothing. */
    double share(int row, int column) {
        return row(row) == 0 ? 0 : (double) count(row, column) / row(row);
    }
}
