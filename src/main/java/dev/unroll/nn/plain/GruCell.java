package dev.unroll.nn.plain;

import dev.unroll.nn.Gru;
import dev.unroll.tensor.Tensor;
import dev.unroll.trace.Quantity;
import java.util.List;

/**
 * Cho et al. 2014 in the form of cuDNN (reset_after), gate order z, r, h. With recurrent activation σ, activation a,
 * input bias b and recurrent bias b':
 * <pre>
 * q  = h₋₁ · U + b'
 * z  = σ(x · W_z + b_z + q_z)   r = σ(x · W_r + b_r + q_r)
 * hh = a(x · W_h + b_h + r ∘ q_h)
 * h  = z ∘ h₋₁ + (1 − z) ∘ hh
 * </pre>
 * and back, with v the pre-activations
 * <pre>
 * dz  = dh ∘ (h₋₁ − hh)   dhh = dh ∘ (1 − z)   dv_h = dhh ∘ a'(v_h)   dr = dv_h ∘ q_h
 * dv  = [dz ∘ σ'(v_z), dr ∘ σ'(v_r), dv_h]     dq = [dv_z, dv_r, dv_h ∘ r]
 * dx  = dv · Wᵀ           dh₋₁ = dh ∘ z + dq · Uᵀ
 * </pre>
 */
record GruCell(Gru cell, CellWeights weights) implements PlainCell {
    @Override
    public CellStep step(Tensor x, CellState before, Held held) {
        Tensor h = before.h();
        Tensor input = x.mmul(weights.kernel());
        Tensor product = h.mmul(weights.recurrentKernel());
        Tensor inner = inner(product);
        Tensor r = held.put(Quantity.RESET,
                gate().of(weights.gate(input.plus(product).plusRow(weights.bias()), 1)));
        Tensor state = Tensor.beside(List.of(product.columns(0, 2 * weights.units()), r.times(inner)));
        Tensor v = input.plus(state).plusRow(weights.bias());
        Tensor z = held.put(Quantity.UPDATE, gate().of(weights.gate(v, 0)));
        Tensor hh = held.put(Quantity.NEW_STATE, activation().of(weights.gate(v, 2)));
        Tensor after = held.put(Quantity.HIDDEN, z.times(h).plus(z.from(1).times(hh)));
        return new CellStep(x, before, input, state, weights.bias(), v, Tensor.beside(List.of(z, r, hh)),
                new CellState(after), held);
    }

    @Override
    public CellGradients back(CellStep step, CellState arriving) {
        Tensor z = weights.gate(step.gates(), 0);
        Tensor r = weights.gate(step.gates(), 1);
        Tensor hh = weights.gate(step.gates(), 2);
        Tensor h = step.before().h();
        Tensor inner = inner(h.mmul(weights.recurrentKernel()));
        Held held = step.held();
        Tensor dh = held.free(Quantity.HIDDEN, arriving.h());
        Tensor dz = dh.times(h.minus(hh));
        Tensor dhh = dh.times(z.from(1));
        Tensor dvh = held.back(Quantity.NEW_STATE, activation(), weights.gate(step.z(), 2), hh, dhh);
        Tensor dr = dvh.times(inner);
        Tensor dvz = held.back(Quantity.UPDATE, gate(), weights.gate(step.z(), 0), z, dz);
        Tensor dvr = held.back(Quantity.RESET, gate(), weights.gate(step.z(), 1), r, dr);
        Tensor dv = Tensor.beside(List.of(dvz, dvr, dvh));
        Tensor dq = Tensor.beside(List.of(dvz, dvr, dvh.times(r)));
        Tensor dx = dv.mmul(weights.kernel().transpose());
        Tensor dhBefore = dh.times(z).plus(dq.mmul(weights.recurrentKernel().transpose()));
        return new CellGradients(dx, arriving, Tensor.beside(List.of(dz, dr, dhh)), dv, dq, new CellState(dhBefore));
    }

    /** q_h, what the reset gate is multiplied with. */
    private Tensor inner(Tensor product) {
        return weights.gate(product, 2).plusRow(weights.gate(weights.stateBias(), 2));
    }

    private Curve gate() {
        return new Curve(cell.recurrentActivation());
    }

    private Curve activation() {
        return new Curve(cell.activation());
    }
}
