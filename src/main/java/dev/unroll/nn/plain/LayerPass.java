package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;
import java.util.List;

/** One layer's passage: what it gave, and the way back through it. */
interface LayerPass {
    /** What it gave. */
    Signal output();

    /**
     * Back through the layer.
     *
     * @param upstream ∂L/∂ of the output, a matrix for each of its timesteps
     * @param into     takes ∂L/∂ of the layer's weight arrays
     * @return ∂L/∂ of the input, a matrix for each of its timesteps; empty where the input was tokens
     */
    List<Tensor> back(List<Tensor> upstream, WeightGradients into);

    /** The passages through cells inside. */
    default List<RecurrentPass> cells() {
        return List.of();
    }
}
