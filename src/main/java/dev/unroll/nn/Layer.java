package dev.unroll.nn;

import dev.unroll.text.UnrollException;
import java.util.List;

/**
 * One layer's configuration: an immutable value under Keras' names and defaults. It knows shapes and parameters;
 * numbers live in {@link Weights}, and the passages through it in the two readings.
 */
public sealed interface Layer permits Embedding, OneHot, Recurrent, Bidirectional, EncoderDecoder, Dense, Dropout,
        Flatten, Masking {
    /** Keras' class name, for example {@code LSTM}. */
    String type();

    /**
     * What the layer gives when it is fed {@code in}.
     *
     * @throws UnrollException where the layer cannot read {@code in}; the sentence says why and what to do
     */
    Shape output(Shape in);

    /** The weight arrays it needs when it is fed {@code in}, in Keras' order. */
    List<ParameterSpec> parameters(Shape in);

    /** How many parameters it has when it is fed {@code in}. */
    default int parameterCount(Shape in) {
        return parameters(in).stream().mapToInt(ParameterSpec::size).sum();
    }
}
