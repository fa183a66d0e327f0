package dev.unroll.nn.plain;

import dev.unroll.nn.Lstm;
import dev.unroll.tensor.Tensor;
import dev.unroll.trace.Quantity;
import java.util.List;

/**
 * Hochreiter and Schmidhuber 1997 with Gers' forget gate, gate order i, f, g (Keras: c), o. With recurrent activation σ
 * and activation a:
 * <pre>
 * z = x · W + h₋₁ · U + b
 * i = σ(z_i)   f = σ(z_f)   g = a(z_g)   o = σ(z_o)
 * c = f ∘ c₋₁ + i ∘ g
 * h = o ∘ a(c)
 * </pre>
 * and back
 * <pre>
 * do = dh ∘ a(c)        dc += dh ∘ o ∘ a'(c)
 * di = dc ∘ g   df = dc ∘ c₋₁   dg = dc ∘ i   dc₋₁ = dc ∘ f
 * dz = [di ∘ σ'(z_i), df ∘ σ'(z_f), dg ∘ a'(z_g), do ∘ σ'(z_o)]
 * dx = dz · Wᵀ          dh₋₁ = dz · Uᵀ
 * </pre>
 */
record LstmCell(Lstm cell, CellWeights weights) implements PlainCell {
    @Override
    public CellStep step(Tensor x, CellState before, Held held) {
        Tensor input = x.mmul(weights.kernel());
        Tensor state = before.h().mmul(weights.recurrentKernel());
        Tensor z = input.plus(state).plusRow(weights.bias());
        Tensor i = held.put(Quantity.INPUT, gate().of(weights.gate(z, 0)));
        Tensor f = held.put(Quantity.FORGET, gate().of(weights.gate(z, 1)));
        Tensor g = held.put(Quantity.CANDIDATE, activation().of(weights.gate(z, 2)));
        Tensor o = held.put(Quantity.OUTPUT, gate().of(weights.gate(z, 3)));
        Tensor c = held.put(Quantity.CELL, f.times(before.cell()).plus(i.times(g)));
        Tensor h = held.put(Quantity.HIDDEN, o.times(activation().of(c)));
        return new CellStep(x, before, input, state, weights.bias(), z, Tensor.beside(List.of(i, f, g, o)),
                new CellState(h, c), held);
    }

    @Override
    public CellGradients back(CellStep step, CellState arriving) {
        Tensor i = weights.gate(step.gates(), 0);
        Tensor f = weights.gate(step.gates(), 1);
        Tensor g = weights.gate(step.gates(), 2);
        Tensor o = weights.gate(step.gates(), 3);
        Tensor shown = activation().of(step.after().cell());
        Held held = step.held();
        Tensor dh = held.free(Quantity.HIDDEN, arriving.h());
        Tensor atCell = arriving.cell().plus(activation().back(shown, dh.times(o)));
        Tensor dc = held.free(Quantity.CELL, atCell);
        Tensor di = dc.times(g);
        Tensor df = dc.times(step.before().cell());
        Tensor dg = dc.times(i);
        Tensor dO = dh.times(shown);
        Tensor dz = Tensor.beside(List.of(
                held.back(Quantity.INPUT, gate(), weights.gate(step.z(), 0), i, di),
                held.back(Quantity.FORGET, gate(), weights.gate(step.z(), 1), f, df),
                held.back(Quantity.CANDIDATE, activation(), weights.gate(step.z(), 2), g, dg),
                held.back(Quantity.OUTPUT, gate(), weights.gate(step.z(), 3), o, dO)));
        Tensor dx = dz.mmul(weights.kernel().transpose());
        Tensor dhBefore = dz.mmul(weights.recurrentKernel().transpose());
        Tensor dcBefore = dc.times(f);
        return new CellGradients(dx, new CellState(arriving.h(), atCell), Tensor.beside(List.of(di, df, dg, dO)), dz, dz,
                new CellState(dhBefore, dcBefore));
    }

    private Curve gate() {
        return new Curve(cell.recurrentActivation());
    }

    private Curve activation() {
        return new Curve(cell.activation());
    }
}
