package dev.unroll.trace;

import java.util.List;

/**
 * A sequence's way through one recurrent layer.
 *
 * @param layer index of the layer in its model
 * @param name  Keras' name, for example {@code lstm_1}; in a Bidirectional layer with {@code /forward} or {@code /backward}
 * @param type  {@code SimpleRNN}, {@code LSTM} or {@code GRU}
 * @param units width of the hidden state
 * @param steps in the order of the sequence, also where the layer reads from its end
 */
public record LayerTrace(int layer, String name, String type, int units, List<StepTrace> steps) {
    public LayerTrace {
        steps = List.copyOf(steps);
    }
}
