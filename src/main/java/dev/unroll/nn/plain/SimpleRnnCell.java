package dev.unroll.nn.plain;

import dev.unroll.nn.SimpleRnn;
import dev.unroll.tensor.Tensor;

/**
 * <pre>
 * z = x · W + h₋₁ · U + b
 * h = a(z)
 * </pre>
 * and back
 * <pre>
 * dz = dh ∘ a'(z)      dx = dz · Wᵀ      dh₋₁ = dz · Uᵀ
 * </pre>
 */
record SimpleRnnCell(SimpleRnn cell, CellWeights weights) implements PlainCell {
    @Override
    public CellStep step(Tensor x, CellState before) {
        Tensor input = x.mmul(weights.kernel());
        Tensor state = before.h().mmul(weights.recurrentKernel());
        Tensor z = input.plus(state).plusRow(weights.bias());
        Tensor h = activation().of(z);
        return new CellStep(x, before, input, state, weights.bias(), z, h, new CellState(h));
    }

    @Override
    public CellGradients back(CellStep step, CellState arriving) {
        Tensor dh = arriving.h();
        Tensor dz = activation().back(step.gates(), dh);
        Tensor dx = dz.mmul(weights.kernel().transpose());
        Tensor dhBefore = dz.mmul(weights.recurrentKernel().transpose());
        return new CellGradients(dx, arriving, dh, dz, dz, new CellState(dhBefore));
    }

    private Curve activation() {
        return new Curve(cell.activation());
    }
}
