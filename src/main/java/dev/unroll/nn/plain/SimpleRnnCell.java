package dev.unroll.nn.plain;

import dev.unroll.nn.SimpleRnn;
import dev.unroll.tensor.Tensor;
import dev.unroll.trace.Quantity;

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
    public CellStep step(Tensor x, CellState before, Held held) {
        Tensor input = x.mmul(weights.kernel());
        Tensor state = before.h().mmul(weights.recurrentKernel());
        Tensor z = input.plus(state).plusRow(weights.bias());
        Tensor h = held.put(Quantity.HIDDEN, activation().of(z));
        return new CellStep(x, before, input, state, weights.bias(), z, h, new CellState(h), held);
    }

    @Override
    public CellGradients back(CellStep step, CellState arriving) {
        Tensor dh = arriving.h();
        Tensor dz = step.held().back(Quantity.HIDDEN, activation(), step.z(), step.gates(), dh);
        Tensor dx = dz.mmul(weights.kernel().transpose());
        Tensor dhBefore = dz.mmul(weights.recurrentKernel().transpose());
        return new CellGradients(dx, arriving, dh, dz, dz, new CellState(dhBefore));
    }

    private Curve activation() {
        return new Curve(cell.activation());
    }
}
