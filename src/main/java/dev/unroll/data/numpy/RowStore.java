package dev.unroll.data.numpy;

import dev.unroll.data.numpy.PickleValue.Row;
import java.util.Arrays;
import java.util.List;

/** The numbers of all rows of a pickle, one after the other in one flat array. */
final class RowStore {
    private static final int FIRST_SIZE = 1 << 16;

    private final Place place;
    private final Limits limits;
    private int[] values;
    private int size;
    private int rows;

    /** Makes room for {@code expected} numbers at first, within reason. */
    RowStore(Place place, Limits limits, long expected) {
        this.place = place;
        this.limits = limits;
        values = new int[(int) Math.max(FIRST_SIZE, Math.min(expected, limits.numbers() / 4))];
    }

    Row newRow() {
        if (++rows > limits.rows()) {
            throw place.refuse("data.npz.tooMany");
        }
        Row row = new Row();
        row.start = size;
        row.end = size;
        return row;
    }

    /** Appends what lies on the stack from {@code from} on to {@code row}. */
    void append(Row row, PickleStack stack, int from) {
        for (int at = from; at < stack.size(); at++) {
            PickleValue value = stack.value(at);
            if (value == PickleValue.Constant.NUMBER && row.rows == null) {
                add(row, stack.number(at));
            } else if (value instanceof Row inner && row.start == row.end) {
                if (inner.rows != null) {
                    throw place.refuse("data.npz.deep");
                }
                row.add(inner);
            } else {
                throw place.refuse("data.npz.notRows");
            }
        }
    }

    private void add(Row row, int number) {
        if (row.start == row.end) {
            row.start = size;
            row.end = size;
        } else if (row.end != size) {
            throw place.refuse("data.npz.notRows");
        }
        if (size == values.length) {
            bound((long) size + 1);
            values = Arrays.copyOf(values, (int) Math.min(limits.numbers(), size + (long) size / 2));
        }
        values[size++] = number;
        row.end = size;
    }

    /** The rows of the finished outer list. */
    IntRows finish(Row outer) {
        List<Row> found = outer.rows == null ? List.of() : outer.rows;
        int[] starts = new int[found.size() + 1];
        boolean inOrder = true;
        long total = 0;
        for (int i = 0; i < found.size(); i++) {
            Row row = found.get(i);
            if (row.rows != null) {
                throw place.refuse("data.npz.deep");
            }
            inOrder &= row.start == total || row.isEmpty();
            total += row.end - row.start;
            bound(total);
            starts[i + 1] = (int) total;
        }
        return new IntRows(inOrder ? values : gathered(found, (int) total), starts);
    }

    private int[] gathered(List<Row> found, int total) {
        int[] flat = new int[total];
        int at = 0;
        for (Row row : found) {
            int length = row.end - row.start;
            System.arraycopy(values, row.start, flat, at, length);
            at += length;
        }
        return flat;
    }

    private void bound(long count) {
        if (count > limits.numbers()) {
            throw place.refuse("data.npz.tooMany");
        }
    }
}
