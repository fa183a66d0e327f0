package dev.unroll.data.numpy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pickle of review rows may hold, besides numbers. Values only: none of them can do anything. */
sealed interface PickleValue {
    /** Things that stand for themselves. */
    enum Constant implements PickleValue {
        /** A whole number; its value lies beside it on the stack. */
        NUMBER,
        NONE, TRUE, FALSE
    }

    /** The only names a pickle may mention. They are recognised, never looked up or called. */
    enum Known implements PickleValue {
        RECONSTRUCT, NDARRAY, DTYPE,
        /** How protocol 2 writes the bytes {@code b'b'}. */
        ENCODE
    }

    /** Text or bytes. */
    record Text(String value) implements PickleValue {
    }

    /** A tuple; where an item is {@link Constant#NUMBER}, its value is in {@code numbers}. */
    record Tuple(PickleValue[] items, int[] numbers) implements PickleValue {
        boolean has(int place, PickleValue value) {
            return items.length > place && items[place].equals(value);
        }
    }

    /** NumPy's element type. */
    record ElementType(String name) implements PickleValue {
    }

    /** A list of numbers, which lie from {@code start} to {@code end} in the store, or of such lists. */
    final class Row implements PickleValue {
        int start;
        int end;
        @Nullable List<Row> rows;

        boolean isEmpty() {
            return start == end && rows == null;
        }

        void add(Row row) {
            if (rows == null) {
                rows = new ArrayList<>();
            }
            rows.add(row);
        }
    }

    /** An array of objects, filled by BUILD. */
    final class ObjectArray implements PickleValue {
        @Nullable Row content;
        int length;
    }
}
