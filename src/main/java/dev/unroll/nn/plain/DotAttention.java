package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;
import java.util.List;

/** s = e · q, the inner product of encoder and decoder state (Luong et al. 2015); no weights. */
public record DotAttention() implements Attention {
    @Override
    public Tensor score(Tensor encoderState, Tensor query) {
        return encoderState.times(query).sumOfColumns();
    }

    @Override
    public Gradients scoreBack(Tensor encoderState, Tensor query, Tensor ds) {
        return new Gradients(List.of(query.timesColumn(ds)), encoderState.timesColumn(ds), List.of());
    }
}
