package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * One timestep of an LSTM after its products, with sigmoid gates and tanh. Rows of z lie gate after gate: i, f, g, o.
 */
public final class LstmGates {
    private static final int L = Lanes.COUNT;

    private LstmGates() {
    }

    /**
     * Forward: z becomes i, f, g, o in place; c = f ∘ c₋₁ + i ∘ g; tc = tanh(c); h = o ∘ tc.
     *
     * @param zo  where row 0 of this step begins in z; {@code zs} is the distance between rows
     * @param cp  where row 0 of the cell state before this step begins in c; {@code co} after it
     * @param to  where row 0 of this step begins in tc
     * @param ho  where row 0 of the new hidden state begins in h
     */
    public static void forward(float[] z, int zo, int zs, int units, int lanes, float[] c, int cp, int co, int cs,
            float[] tc, int to, int ts, float[] h, int ho, int hs) {
        int gate = units * zs;
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < lanes; v += L) {
                forward(z, zo + u * zs + v, gate, c, cp + u * cs + v, co + u * cs + v, tc, to + u * ts + v,
                        h, ho + u * hs + v);
            }
        }
    }

    private static void forward(float[] z, int at, int gate, float[] c, int cp, int co, float[] tc, int to,
            float[] h, int ho) {
        FloatVector i = Curves.sigmoid(FloatVector.fromArray(Lanes.SPECIES, z, at));
        i.intoArray(z, at);
        FloatVector g = Curves.tanh(FloatVector.fromArray(Lanes.SPECIES, z, at + 2 * gate));
        g.intoArray(z, at + 2 * gate);
        FloatVector f = Curves.sigmoid(FloatVector.fromArray(Lanes.SPECIES, z, at + gate));
        f.intoArray(z, at + gate);
        FloatVector state = f.fma(FloatVector.fromArray(Lanes.SPECIES, c, cp), i.mul(g));
        state.intoArray(c, co);
        FloatVector t = Curves.tanh(state);
        t.intoArray(tc, to);
        FloatVector o = Curves.sigmoid(FloatVector.fromArray(Lanes.SPECIES, z, at + 3 * gate));
        o.intoArray(z, at + 3 * gate);
        o.mul(t).intoArray(h, ho);
    }

    /**
     * Backward: i, f, g, o in z become ∂L/∂z in place, and dc, holding ∂L/∂c without this step's h, becomes ∂L/∂c₋₁.
     *
     * @param dh ∂L/∂h of this step, rows {@code lanes} apart from index 0 on; {@code dc} likewise
     */
    public static void backward(float[] z, int zo, int zs, int units, int lanes, float[] c, int cp, int cs,
            float[] tc, int to, int ts, float[] dh, float[] dc) {
        int gate = units * zs;
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < lanes; v += L) {
                backward(z, zo + u * zs + v, gate, c, cp + u * cs + v, tc, to + u * ts + v, dh, dc, u * lanes + v);
            }
        }
    }

    private static void backward(float[] z, int at, int gate, float[] c, int cp, float[] tc, int to,
            float[] dh, float[] dc, int d) {
        FloatVector one = Curves.constant(1f);
        FloatVector o = FloatVector.fromArray(Lanes.SPECIES, z, at + 3 * gate);
        FloatVector t = FloatVector.fromArray(Lanes.SPECIES, tc, to);
        FloatVector h = FloatVector.fromArray(Lanes.SPECIES, dh, d);
        h.mul(t).mul(o).mul(one.sub(o)).intoArray(z, at + 3 * gate);
        FloatVector s = h.mul(o).fma(one.sub(t.mul(t)), FloatVector.fromArray(Lanes.SPECIES, dc, d));
        FloatVector i = FloatVector.fromArray(Lanes.SPECIES, z, at);
        FloatVector g = FloatVector.fromArray(Lanes.SPECIES, z, at + 2 * gate);
        s.mul(g).mul(i).mul(one.sub(i)).intoArray(z, at);
        s.mul(i).mul(one.sub(g.mul(g))).intoArray(z, at + 2 * gate);
        FloatVector f = FloatVector.fromArray(Lanes.SPECIES, z, at + gate);
        FloatVector sf = s.mul(f);
        sf.mul(one.sub(f)).mul(FloatVector.fromArray(Lanes.SPECIES, c, cp)).intoArray(z, at + gate);
        sf.intoArray(dc, d);
    }
}
