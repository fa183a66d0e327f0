package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * One timestep of a GRU with reset_after after its products, with sigmoid gates and tanh. The numbers of a step lie
 * together, unit after unit, in z block after block: the candidate's input part, update gate z, reset gate r, the
 * candidate's state part p. The first three make the input's rows and the last three the state's, so both products write
 * to rows that lie together.
 */
public final class GruGates {
    private static final int L = Lanes.COUNT;

    private GruGates() {
    }

    /** Forward: the blocks become hh = tanh(x + r ∘ p), z, r in place; p stays. {@code size} is units · lanes. */
    public static void forward(float[] z, int zo, int size) {
        Curves.sigmoid(z, zo + size, 2 * size);
        for (int j = zo; j < zo + size; j += L) {
            FloatVector r = FloatVector.fromArray(Lanes.SPECIES, z, j + 2 * size);
            Curves.tanh(r.fma(FloatVector.fromArray(Lanes.SPECIES, z, j + 3 * size), FloatVector.fromArray(Lanes.SPECIES, z, j)))
                    .intoArray(z, j);
        }
    }

    /** Forward: h = z ∘ h₋₁ + (1 − z) ∘ hh, row by row {@code hs} apart. */
    public static void mix(float[] z, int zo, int units, int lanes, float[] h, int hp, int ho, int hs) {
        int size = units * lanes;
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < lanes; v += L) {
                int j = zo + u * lanes + v;
                FloatVector hh = FloatVector.fromArray(Lanes.SPECIES, z, j);
                FloatVector.fromArray(Lanes.SPECIES, h, hp + u * hs + v).sub(hh)
                        .fma(FloatVector.fromArray(Lanes.SPECIES, z, j + size), hh).intoArray(h, ho + u * hs + v);
            }
        }
    }

    /**
     * Backward: dz = ∂L/∂ of the blocks, and dh becomes the part of ∂L/∂h₋₁ that does not go through the products,
     * z ∘ dh.
     *
     * @param dh  ∂L/∂h of this step from index 0 on
     * @param dzo where row 0 of this step begins in dz; {@code dzs} is the distance between its rows
     */
    public static void backward(float[] z, int zo, int units, int lanes, float[] h, int hp, int hs, float[] dh,
            float[] dz, int dzo, int dzs) {
        int size = units * lanes;
        for (int u = 0; u < units; u++) {
            row(z, zo + u * lanes, size, h, hp + u * hs, dh, u * lanes, lanes, dz, dzo + u * dzs, units * dzs);
        }
    }

    private static void row(float[] z, int zo, int size, float[] h, int hp, float[] dh, int j, int lanes,
            float[] dz, int dzo, int gs) {
        for (int v = 0; v < lanes; v += L) {
            FloatVector one = Curves.ONE;
            FloatVector g = Curves.flush(FloatVector.fromArray(Lanes.SPECIES, dh, j + v));
            FloatVector u = FloatVector.fromArray(Lanes.SPECIES, z, zo + size + v);
            FloatVector hh = FloatVector.fromArray(Lanes.SPECIES, z, zo + v);
            FloatVector keep = g.mul(u);
            keep.intoArray(dh, j + v);
            keep.mul(one.sub(u)).mul(FloatVector.fromArray(Lanes.SPECIES, h, hp + v).sub(hh)).intoArray(dz, dzo + gs + v);
            FloatVector n = g.sub(keep).mul(one.sub(hh.mul(hh)));
            n.intoArray(dz, dzo + v);
            FloatVector r = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * size + v);
            FloatVector nr = n.mul(r);
            nr.intoArray(dz, dzo + 3 * gs + v);
            nr.mul(FloatVector.fromArray(Lanes.SPECIES, z, zo + 3 * size + v)).mul(one.sub(r)).intoArray(dz, dzo + 2 * gs + v);
        }
    }
}
