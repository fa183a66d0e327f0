package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/** One timestep of a SimpleRNN after its products, with tanh. The numbers of a step lie together in z, unit after unit. */
public final class RnnGates {
    private static final int L = Lanes.COUNT;

    private RnnGates() {
    }

    /** Forward: z becomes h = tanh(z) in place. */
    public static void forward(float[] z, int zo, int size) {
        Curves.tanh(z, zo, z, zo, size);
    }

    /**
     * Backward: dz = dh ∘ (1 − h²).
     *
     * @param z   h of this step from {@code zo} on
     * @param dzo where row 0 of this step begins in dz; {@code dzs} is the distance between its rows
     */
    public static void backward(float[] z, int zo, int units, int lanes, float[] dh, float[] dz, int dzo, int dzs) {
        for (int u = 0; u < units; u++) {
            row(z, zo + u * lanes, lanes, dh, u * lanes, dz, dzo + u * dzs);
        }
    }

    private static void row(float[] z, int zo, int lanes, float[] dh, int j, float[] dz, int dzo) {
        for (int v = 0; v < lanes; v += L) {
            FloatVector h = FloatVector.fromArray(Lanes.SPECIES, z, zo + v);
            Curves.flush(FloatVector.fromArray(Lanes.SPECIES, dh, j + v)).mul(Curves.ONE.sub(h.mul(h)))
                    .intoArray(dz, dzo + v);
        }
    }
}
