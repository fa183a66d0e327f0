package dev.unroll.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence's way through one recurrent layer.
 *
 * @param layer      index of the layer in its model
 * @param name       Keras' name, for example {@code lstm_1}; in a Bidirectional layer with {@code /forward} or {@code /backward}
 * @param type       {@code SimpleRNN}, {@code LSTM} or {@code GRU}
 * @param units      width of the hidden state
 * @param backwards  whether the layer reads from the sequence's end
 * @param resetAfter for GRU: whether the reset gate acts after the product h₋₁ · U
 * @param initialH   hidden state before the first step it reads
 * @param initialC   cell state before the first step it reads; empty but for LSTM
 * @param steps      in the order of the sequence, also where the layer reads from its end
 */
public record LayerTrace(int layer, String name, String type, int units, boolean backwards, boolean resetAfter,
        double[] initialH, double[] initialC, List<StepTrace> steps) {
    public LayerTrace {
        steps = List.copyOf(steps);
    }

    /** A layer that reads forward and begins with states of zero; a GRU with reset_after. */
    public LayerTrace(int layer, String name, String type, int units, List<StepTrace> steps) {
        this(layer, name, type, units, false, true, new double[units], new double[type.equals("LSTM") ? units : 0], steps);
    }

    /** The step that the layer read before step {@code t}; null where {@code t} was its first. */
    public @Nullable StepTrace before(int t) {
        int at = backwards ? t + 1 : t - 1;
        return at < 0 || at >= steps.size() ? null : steps.get(at);
    }

    /** The hidden state that step {@code t} began with. */
    public double[] hBefore(int t) {
        StepTrace before = before(t);
        return before == null ? initialH : before.h();
    }

    /** The cell state that step {@code t} began with; empty but for LSTM. */
    public double[] cBefore(int t) {
        StepTrace before = before(t);
        return before == null ? initialC : before.c();
    }

    /**
     * What step {@code t} adds to the gradient of each weight array.
     *
     * @throws IllegalStateException in a forward trace
     */
    public WeightShare share(int t) {
        return WeightShare.of(this, t);
    }
}
