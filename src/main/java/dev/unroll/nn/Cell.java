package dev.unroll.nn;

import java.util.List;

/** One timestep of a recurrent layer: an immutable configuration under Keras' names and defaults. */
public sealed interface Cell permits SimpleRnn, Lstm, Gru {
    /** Keras' class name of the layer around this cell. */
    String type();

    /** Width of the hidden state. */
    int units();

    /** The candidate's activation. */
    Activation activation();

    /** The gates' activation; for SimpleRNN, which has none, the same as {@link #activation()}. */
    Activation recurrentActivation();

    /** Whether a bias is added. */
    boolean useBias();

    /** Rows of the bias: 1, or 2 where input and recurrent bias are kept apart. */
    int biasRows();

    /** How many gates lie side by side in the weights: 1, 4 (i, f, c, o) or 3 (z, r, h). */
    int gates();

    /** The weight arrays for {@code inputs} features, in Keras' order. */
    default List<ParameterSpec> parameters(int inputs) {
        int columns = gates() * units();
        var kernel = new ParameterSpec("kernel", List.of(inputs, columns), ParameterSpec.Role.KERNEL, gates());
        var recurrent = new ParameterSpec("recurrent_kernel", List.of(units(), columns),
                ParameterSpec.Role.RECURRENT_KERNEL, gates());
        if (!useBias()) {
            return List.of(kernel, recurrent);
        }
        List<Integer> shape = biasRows() == 1 ? List.of(columns) : List.of(biasRows(), columns);
        var role = this instanceof Lstm lstm && lstm.unitForgetBias()
                ? ParameterSpec.Role.LSTM_BIAS : ParameterSpec.Role.BIAS;
        return List.of(kernel, recurrent, new ParameterSpec("bias", shape, role, gates()));
    }
}
