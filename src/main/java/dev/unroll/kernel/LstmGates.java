package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * One timestep of an LSTM after its products, with sigmoid gates and tanh. The numbers of a step lie together, unit
 * after unit, in z gate after gate: i, f, g, o. Several short loops instead of one long one: the compiler keeps vectors
 * in registers only in methods below a certain size.
 */
public final class LstmGates {
    private static final int L = Lanes.COUNT;

    private LstmGates() {
    }

    /**
     * Forward: z becomes i, f, g, o in place; c = f ∘ c₋₁ + i ∘ g; tc = tanh(c); h = o ∘ tc.
     *
     * @param size units · lanes
     * @param zo   where this step begins in z; {@code cp} and {@code co} where the cell state before and after it begins
     *             in c; {@code to} where tanh of the latter begins in tc
     */
    public static void forward(float[] z, int zo, int size, float[] c, int cp, int co, float[] tc, int to) {
        Curves.sigmoid(z, zo, 2 * size);
        Curves.tanh(z, zo + 2 * size, z, zo + 2 * size, size);
        Curves.sigmoid(z, zo + 3 * size, size);
        carry(z, zo, size, c, cp, co);
        Curves.tanh(c, co, tc, to, size);
    }

    private static void carry(float[] z, int zo, int size, float[] c, int cp, int co) {
        for (int j = 0; j < size; j += L) {
            FloatVector i = FloatVector.fromArray(Lanes.SPECIES, z, zo + j);
            FloatVector f = FloatVector.fromArray(Lanes.SPECIES, z, zo + size + j);
            FloatVector g = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * size + j);
            f.fma(FloatVector.fromArray(Lanes.SPECIES, c, cp + j), i.mul(g)).intoArray(c, co + j);
        }
    }

    /**
     * Backward: dz = ∂L/∂z, and dc, holding ∂L/∂c without this step's h, becomes ∂L/∂c₋₁.
     *
     * @param dzo where row 0 of this step begins in dz; {@code dzs} is the distance between its rows
     * @param dh  ∂L/∂h of this step from index 0 on; {@code dc} likewise
     */
    public static void backward(float[] z, int zo, int units, int lanes, float[] c, int cp, float[] tc, int to,
            float[] dh, float[] dc, float[] dz, int dzo, int dzs) {
        int size = units * lanes;
        for (int u = 0; u < units; u++) {
            int j = u * lanes;
            output(z, zo + 3 * size + j, tc, to + j, dh, dc, j, lanes, dz, dzo + (3 * units + u) * dzs);
            carry(z, zo + j, size, c, cp + j, dc, j, lanes, dz, dzo + u * dzs, units * dzs);
        }
    }

    /** ∂L/∂z of the output gate; dc takes up what h passes on to the cell state. */
    private static void output(float[] z, int zo, float[] tc, int to, float[] dh, float[] dc, int j, int lanes,
            float[] dz, int dzo) {
        for (int v = 0; v < lanes; v += L) {
            FloatVector one = Curves.ONE;
            FloatVector h = Curves.flush(FloatVector.fromArray(Lanes.SPECIES, dh, j + v));
            FloatVector o = FloatVector.fromArray(Lanes.SPECIES, z, zo + v);
            FloatVector t = FloatVector.fromArray(Lanes.SPECIES, tc, to + v);
            FloatVector ho = h.mul(o);
            ho.mul(t).mul(one.sub(o)).intoArray(dz, dzo + v);
            ho.fma(one.sub(t.mul(t)), Curves.flush(FloatVector.fromArray(Lanes.SPECIES, dc, j + v))).intoArray(dc, j + v);
        }
    }

    /** ∂L/∂z of the other gates, {@code gs} apart in dz; dc passes on to the step before. */
    private static void carry(float[] z, int zo, int size, float[] c, int cp, float[] dc, int j, int lanes,
            float[] dz, int dzo, int gs) {
        for (int v = 0; v < lanes; v += L) {
            FloatVector one = Curves.ONE;
            FloatVector s = FloatVector.fromArray(Lanes.SPECIES, dc, j + v);
            FloatVector i = FloatVector.fromArray(Lanes.SPECIES, z, zo + v);
            FloatVector g = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * size + v);
            FloatVector si = s.mul(i);
            si.mul(g).mul(one.sub(i)).intoArray(dz, dzo + v);
            si.mul(one.sub(g.mul(g))).intoArray(dz, dzo + 2 * gs + v);
            FloatVector f = FloatVector.fromArray(Lanes.SPECIES, z, zo + size + v);
            FloatVector sf = s.mul(f);
            sf.mul(one.sub(f)).mul(FloatVector.fromArray(Lanes.SPECIES, c, cp + v)).intoArray(dz, dzo + gs + v);
            sf.intoArray(dc, j + v);
        }
    }
}
