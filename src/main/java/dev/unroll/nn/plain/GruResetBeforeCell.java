package dev.unroll.nn.plain;

import dev.unroll.nn.Gru;
import dev.unroll.tensor.Tensor;
import dev.unroll.trace.Quantity;
import java.util.List;

/**
 * Cho et al. 2014 as first written: the reset gate acts before the product. Gate order z, r, h:
 * <pre>
 * z  = σ(x · W_z + h₋₁ · U_z + b_z)   r = σ(x · W_r + h₋₁ · U_r + b_r)
 * hh = a(x · W_h + (r ∘ h₋₁) · U_h + b_h)
 * h  = z ∘ h₋₁ + (1 − z) ∘ hh
 * </pre>
 * and back, with v the pre-activations and s = r ∘ h₋₁
 * <pre>
 * dz  = dh ∘ (h₋₁ − hh)   dhh = dh ∘ (1 − z)   dv_h = dhh ∘ a'(v_h)   ds = dv_h · U_hᵀ   dr = ds ∘ h₋₁
 * dv  = [dz ∘ σ'(v_z), dr ∘ σ'(v_r), dv_h]
 * dx  = dv · Wᵀ           dh₋₁ = dh ∘ z + ds ∘ r + [dv_z, dv_r] · [U_z, U_r]ᵀ
 * </pre>
 */
record GruResetBeforeCell(Gru cell, CellWeights weights) implements PlainCell {
    @Override
    public CellStep step(Tensor x, CellState before, Held held) {
        Tensor h = before.h();
        Tensor input = x.mmul(weights.kernel());
        Tensor gateStates = h.mmul(gateKernel());
        Tensor gateSums = input.columns(0, 2 * weights.units()).plus(gateStates)
                .plusRow(weights.bias().columns(0, 2 * weights.units()));
        Tensor z = held.put(Quantity.UPDATE, gate().of(weights.gate(gateSums, 0)));
        Tensor r = held.put(Quantity.RESET, gate().of(weights.gate(gateSums, 1)));
        Tensor state = Tensor.beside(List.of(gateStates, r.times(h).mmul(candidateKernel())));
        Tensor v = input.plus(state).plusRow(weights.bias());
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
        Held held = step.held();
        Tensor dh = held.free(Quantity.HIDDEN, arriving.h());
        Tensor dz = dh.times(h.minus(hh));
        Tensor dhh = dh.times(z.from(1));
        Tensor dvh = held.back(Quantity.NEW_STATE, activation(), weights.gate(step.z(), 2), hh, dhh);
        Tensor ds = dvh.mmul(candidateKernel().transpose());
        Tensor dr = ds.times(h);
        Tensor dGates = Tensor.beside(List.of(
                held.back(Quantity.UPDATE, gate(), weights.gate(step.z(), 0), z, dz),
                held.back(Quantity.RESET, gate(), weights.gate(step.z(), 1), r, dr)));
        Tensor dv = Tensor.beside(List.of(dGates, dvh));
        Tensor dx = dv.mmul(weights.kernel().transpose());
        Tensor dhBefore = dh.times(z).plus(ds.times(r)).plus(dGates.mmul(gateKernel().transpose()));
        return new CellGradients(dx, arriving, Tensor.beside(List.of(dz, dr, dhh)), dv, dv, new CellState(dhBefore));
    }

    /** The candidate's columns of U met r ∘ h₋₁, the gates' columns h₋₁. */
    @Override
    public List<Tensor> shares(CellStep step, CellGradients gradients) {
        Tensor h = step.before().h();
        Tensor s = weights.gate(step.gates(), 1).times(h);
        Tensor ofGates = h.transpose().mmul(gradients.z().columns(0, 2 * weights.units()));
        Tensor ofCandidate = s.transpose().mmul(weights.gate(gradients.z(), 2));
        return weights.shares(step.x().transpose().mmul(gradients.z()),
                Tensor.beside(List.of(ofGates, ofCandidate)), gradients);
    }

    private Tensor gateKernel() {
        return weights.recurrentKernel().columns(0, 2 * weights.units());
    }

    private Tensor candidateKernel() {
        return weights.gate(weights.recurrentKernel(), 2);
    }

    private Curve gate() {
        return new Curve(cell.recurrentActivation());
    }

    private Curve activation() {
        return new Curve(cell.activation());
    }
}
