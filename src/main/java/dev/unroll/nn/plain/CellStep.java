package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;

/**
 * Everything a cell computed at one timestep. The gates lie side by side as in the weights: [batch][gates · units].
 *
 * @param x      what it was fed, [batch][inputs]
 * @param before the state it began with
 * @param input  x · W
 * @param state  what the state added: h₋₁ · U; see {@link dev.unroll.trace.GateTerms} for GRU's candidate
 * @param bias   what was added besides, one row
 * @param z      pre-activations: input + state + bias
 * @param gates  the gates' values
 * @param after  the new state
 * @param held   which gates and new states were set by hand
 */
public record CellStep(Tensor x, CellState before, Tensor input, Tensor state, Tensor bias, Tensor z, Tensor gates,
        CellState after, Held held) {
}
