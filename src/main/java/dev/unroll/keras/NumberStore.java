package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects arrays for the member {@code unroll.numbers}, little-endian, one after another; {@code unroll.json} refers to
 * them by their first byte and their count. Equal arrays are written once.
 */
final class NumberStore {
    /** No file of Unroll holds more. */
    static final long MOST = 256L << 20;
    private static final int CHUNK = 1 << 16;

    private final List<Object> arrays = new ArrayList<>();
    private final Map<Key, ObjectNode> known = new HashMap<>();
    private final long most;
    private long size;

    /** An array by its numbers. */
    private record Key(float[] numbers) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(numbers, key.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    NumberStore(long most) {
        this.most = most;
    }

    /** Numbers that are in the archive already: the model's weights. */
    void inModel(float[] numbers) {
        known.put(new Key(numbers), Json.object().put("model", true));
    }

    long size() {
        return size;
    }

    /** Where the numbers lie now; null where there is no room for them. */
    @Nullable ObjectNode floats(float[] numbers) {
        ObjectNode place = known.get(new Key(numbers));
        if (place == null) {
            place = add(numbers, numbers.length, Float.BYTES);
            if (place != null) {
                known.put(new Key(numbers), place);
            }
        }
        return place == null ? null : place.deepCopy();
    }

    /** Where the numbers lie now; null where there is no room for them. */
    @Nullable ObjectNode doubles(double[] numbers) {
        return add(numbers, numbers.length, Double.BYTES);
    }

    private @Nullable ObjectNode add(Object numbers, long count, int bytes) {
        if (size + count * bytes > most) {
            return null;
        }
        ObjectNode place = Json.object().put("at", size).put("count", count);
        arrays.add(numbers);
        size += count * bytes;
        return place;
    }

    void writeTo(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (Object array : arrays) {
            if (array instanceof float[] floats) {
                for (int from = 0; from < floats.length; from += CHUNK / Float.BYTES) {
                    int count = Math.min(CHUNK / Float.BYTES, floats.length - from);
                    buffer.asFloatBuffer().put(floats, from, count);
                    out.write(buffer.array(), 0, count * Float.BYTES);
                }
            } else if (array instanceof double[] doubles) {
                for (int from = 0; from < doubles.length; from += CHUNK / Double.BYTES) {
                    int count = Math.min(CHUNK / Double.BYTES, doubles.length - from);
                    buffer.asDoubleBuffer().put(doubles, from, count);
                    out.write(buffer.array(), 0, count * Double.BYTES);
                }
            }
        }
    }
}
