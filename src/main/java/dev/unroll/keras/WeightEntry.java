package dev.unroll.keras;

import dev.unroll.nn.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One array of {@code model.weights.h5}.
 *
 * @param group where it lies, as {@code layers/lstm/cell/vars}
 * @param owner what Keras calls whom it belongs to
 * @param shape of the array in the file
 * @param slice the weights it holds; null for rows of one-hot vectors, which are not trained
 */
record WeightEntry(String group, String owner, List<Integer> shape, Weights.@Nullable Slice slice) {
    WeightEntry {
        shape = List.copyOf(shape);
    }

    /** Its numbers, of {@code values} laid out as the weights. */
    float[] of(float[] values) {
        if (slice != null) {
            float[] numbers = new float[slice.size()];
            System.arraycopy(values, slice.offset(), numbers, 0, numbers.length);
            return numbers;
        }
        int words = shape.getFirst();
        float[] rows = new float[words * words];
        for (int i = 0; i < words; i++) {
            rows[i * words + i] = 1;
        }
        return rows;
    }
}
