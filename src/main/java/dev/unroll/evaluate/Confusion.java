package dev.unroll.evaluate;

import java.util.List;

/**
 * How often each class was taken for each: rows are the actual classes, columns the predicted ones, as Unroll shows
 * them; for two classes [[tn, fp], [fn, tp]] with class 1 as the positive one.
 */
public record Confusion(List<List<Long>> counts) {
    public Confusion {
        int classes = counts.size();
        if (classes < 2 || counts.stream().anyMatch(row -> row.size() != classes)) {
            throw new IllegalArgumentException("not a square of at least two classes: " + counts);
        }
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** Two classes. */
    public static Confusion binary(long tn, long fp, long fn, long tp) {
        return new Confusion(List.of(List.of(tn, fp), List.of(fn, tp)));
    }

    /** One line for each class, as counted. */
    static Confusion of(long[][] counts) {
        return new Confusion(java.util.Arrays.stream(counts)
                .map(row -> java.util.Arrays.stream(row).boxed().toList()).toList());
    }

    /** Number of classes. */
    public int classes() {
        return counts.size();
    }

    /** How often class {@code actual} was taken for {@code predicted}. */
    public long count(int actual, int predicted) {
        return counts.get(actual).get(predicted);
    }

    /** All examples. */
    public long total() {
        return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }

    /** Examples whose prediction is right. */
    public long right() {
        long sum = 0;
        for (int i = 0; i < classes(); i++) {
            sum += count(i, i);
        }
        return sum;
    }

    /** Share of right predictions. */
    public double accuracy() {
        return (double) right() / total();
    }
}
