package dev.unroll.nn;

import java.util.List;

/**
 * One weight array that a layer asks for.
 *
 * @param name        Keras' name within the layer: {@code embeddings}, {@code kernel}, {@code recurrent_kernel}, {@code bias};
 *                    in a Bidirectional layer preceded by {@code forward_layer/} or {@code backward_layer/}
 * @param shape       Keras' shape, row-major
 * @param role        what the array is for, which decides its initial values
 * @param gates       how many gates lie side by side in its last axis (1 outside recurrent layers)
 */
public record ParameterSpec(String name, List<Integer> shape, Role role, int gates) {
    /** What a weight array is for. */
    public enum Role { EMBEDDING, KERNEL, RECURRENT_KERNEL, BIAS, LSTM_BIAS }

    public ParameterSpec {
        shape = List.copyOf(shape);
    }

    /** How many numbers it holds. */
    public int size() {
        return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }

    /** The same array, owned by a part of a layer. */
    ParameterSpec within(String part) {
        return new ParameterSpec(part + "/" + name, shape, role, gates);
    }
}
