package dev.unroll.trace;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One timestep of one recurrent layer. Arrays have one number for each unit unless said otherwise; they are shared and
 * must not be changed.
 *
 * @param t         index in the sequence, 0 first
 * @param masked    whether padding was skipped here: the states are those of the step before
 * @param x         what the layer was fed, one number for each feature
 * @param h         hidden state after the step
 * @param c         cell state after the step; empty but for LSTM
 * @param terms     how each gate came about
 * @param gradients what flowed back; null in a forward trace
 */
public record StepTrace(int t, boolean masked, double[] x, double[] h, double[] c, Map<Gate, GateTerms> terms,
        @Nullable StepGradients gradients) {
    /**
     * How one gate came about.
     *
     * @throws NullPointerException where the layer's cell has no such gate
     */
    public GateTerms terms(Gate gate) {
        return Objects.requireNonNull(terms.get(gate), gate::name);
    }
}
