package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;
import java.util.List;

/**
 * s = tanh(e · W₁ + q · W₂) · v (Bahdanau et al. 2015).
 *
 * @param w1 [encoder units][width]
 * @param w2 [decoder units][width]
 * @param v  [width][1]
 */
public record BahdanauAttention(Tensor w1, Tensor w2, Tensor v) implements Attention {
    @Override
    public Tensor score(Tensor encoderState, Tensor query) {
        return inner(encoderState, query).mmul(v);
    }

    @Override
    public Gradients scoreBack(Tensor encoderState, Tensor query, Tensor ds) {
        Tensor inner = inner(encoderState, query);
        Tensor dz = ds.mmul(v.transpose()).times(inner.times(inner).from(1));
        return new Gradients(List.of(dz.mmul(w1.transpose())), dz.mmul(w2.transpose()), List.of(
                encoderState.transpose().mmul(dz), query.transpose().mmul(dz), inner.transpose().mmul(ds)));
    }

    private Tensor inner(Tensor encoderState, Tensor query) {
        return encoderState.mmul(w1).plus(query.mmul(w2)).tanh();
    }
}
