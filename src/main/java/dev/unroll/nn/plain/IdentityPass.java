package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;
import java.util.List;

/** A layer that does nothing outside training, as Dropout. */
record IdentityPass(Signal output) implements LayerPass {
    @Override
    public List<Tensor> back(List<Tensor> upstream, WeightGradients into) {
        return upstream;
    }
}
