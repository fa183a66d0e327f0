package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/** One timestep of a SimpleRNN after its products, with tanh. */
public final class RnnGates {
    private static final int L = Lanes.COUNT;

    private RnnGates() {
    }

    /** Forward: h = tanh(z), written to z in place and to h. */
    public static void forward(float[] z, int zo, int zs, int units, int lanes, float[] h, int ho, int hs) {
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < lanes; v += L) {
                FloatVector t = Curves.tanh(FloatVector.fromArray(Lanes.SPECIES, z, zo + u * zs + v));
                t.intoArray(z, zo + u * zs + v);
                t.intoArray(h, ho + u * hs + v);
            }
        }
    }

    /** Backward: h in z becomes ∂L/∂z = dh ∘ (1 − h²); dh has rows {@code lanes} apart from index 0 on. */
    public static void backward(float[] z, int zo, int zs, int units, int lanes, float[] dh) {
        FloatVector one = Curves.constant(1f);
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < lanes; v += L) {
                FloatVector h = FloatVector.fromArray(Lanes.SPECIES, z, zo + u * zs + v);
                FloatVector.fromArray(Lanes.SPECIES, dh, u * lanes + v).mul(one.sub(h.mul(h)))
                        .intoArray(z, zo + u * zs + v);
            }
        }
    }
}
