package dev.unroll.data.table;

import java.util.ArrayList;
import java.util.List;

/** The bad rows of a file: all are counted, the first are kept. */
public final class BadRows {
    /** How many are kept. */
    public static final int KEPT = 1000;

    private final List<BadRow> first = new ArrayList<>();
    private long count;

    /** One more. */
    public void add(BadRow row) {
        count++;
        if (first.size() < KEPT) {
            first.add(row);
        }
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    /** The first {@link #KEPT}. */
    public List<BadRow> first() {
        return List.copyOf(first);
    }
}
