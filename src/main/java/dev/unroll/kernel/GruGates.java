package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * One timestep of a GRU with reset_after after its products, with sigmoid gates and tanh. Rows of z lie block after
 * block: the candidate's input part, update gate z, reset gate r, the candidate's state part. The first three make the
 * input's rows and the last three the state's, so both products write to rows that lie together.
 */
public final class GruGates {
    private static final int L = Lanes.COUNT;

    private GruGates() {
    }

    /**
     * Forward: the blocks become hh, z, r in place (the state part p stays): hh = tanh(x + r ∘ p);
     * h = z ∘ h₋₁ + (1 − z) ∘ hh.
     */
    public static void forward(float[] z, int zo, int zs, int units, int lanes, float[] h, int hp, int ho, int hs) {
        int gate = units * zs;
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < lanes; v += L) {
                forward(z, zo + u * zs + v, gate, h, hp + u * hs + v, ho + u * hs + v);
            }
        }
    }

    private static void forward(float[] z, int at, int gate, float[] h, int hp, int ho) {
        FloatVector r = Curves.sigmoid(FloatVector.fromArray(Lanes.SPECIES, z, at + 2 * gate));
        r.intoArray(z, at + 2 * gate);
        FloatVector hh = Curves.tanh(r.fma(FloatVector.fromArray(Lanes.SPECIES, z, at + 3 * gate),
                FloatVector.fromArray(Lanes.SPECIES, z, at)));
        hh.intoArray(z, at);
        FloatVector u = Curves.sigmoid(FloatVector.fromArray(Lanes.SPECIES, z, at + gate));
        u.intoArray(z, at + gate);
        FloatVector.fromArray(Lanes.SPECIES, h, hp).sub(hh).fma(u, hh).intoArray(h, ho);
    }

    /**
     * Backward: the blocks become ∂L/∂ of themselves in place, and dh becomes the part of ∂L/∂h₋₁ that does not go
     * through the products, z ∘ dh.
     *
     * @param dh ∂L/∂h of this step, rows {@code lanes} apart from index 0 on
     */
    public static void backward(float[] z, int zo, int zs, int units, int lanes, float[] h, int hp, int hs, float[] dh) {
        int gate = units * zs;
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < lanes; v += L) {
                backward(z, zo + u * zs + v, gate, h, hp + u * hs + v, dh, u * lanes + v);
            }
        }
    }

    private static void backward(float[] z, int at, int gate, float[] h, int hp, float[] dh, int d) {
        FloatVector one = Curves.constant(1f);
        FloatVector g = FloatVector.fromArray(Lanes.SPECIES, dh, d);
        FloatVector u = FloatVector.fromArray(Lanes.SPECIES, z, at + gate);
        FloatVector hh = FloatVector.fromArray(Lanes.SPECIES, z, at);
        FloatVector keep = g.mul(u);
        keep.intoArray(dh, d);
        keep.mul(one.sub(u)).mul(FloatVector.fromArray(Lanes.SPECIES, h, hp).sub(hh)).intoArray(z, at + gate);
        FloatVector n = g.sub(keep).mul(one.sub(hh.mul(hh)));
        n.intoArray(z, at);
        FloatVector r = FloatVector.fromArray(Lanes.SPECIES, z, at + 2 * gate);
        FloatVector p = FloatVector.fromArray(Lanes.SPECIES, z, at + 3 * gate);
        FloatVector nr = n.mul(r);
        nr.intoArray(z, at + 3 * gate);
        nr.mul(p).mul(one.sub(r)).intoArray(z, at + 2 * gate);
    }
}
