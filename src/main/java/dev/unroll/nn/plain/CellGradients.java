package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;

/**
 * ∂L/∂ of everything a cell computed at one timestep, laid out as in {@link CellStep}.
 *
 * @param x         of what it was fed
 * @param after     of the new state: what arrived, and for c also what came by way of h
 * @param gates     of the gates' values
 * @param z         of the pre-activations, and so of x · W and of the bias
 * @param recurrent of the product h₋₁ · U; differs from {@code z} only in the candidate of GRU with reset_after
 * @param before    of the state it began with
 */
public record CellGradients(Tensor x, CellState after, Tensor gates, Tensor z, Tensor recurrent, CellState before) {
}
