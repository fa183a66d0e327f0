package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Softmax with samples in the vector lanes, as the losses over many classes need it. */
public final class DescentSoftmax {
    private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
    private static final float LOG2_E = 1.44269504f;
    /** ln 2 in two parts: the first has so few bits that its multiples are exact. */
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    /** Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits. */
    private static final float ROUND = 0x1.8p23f;
    /** e^−87 is the smallest power that is no subnormal number. */
    private static final float LEAST = -87f;

    private DescentSoftmax() {
    }

    /**
     * For each lane, the largest of the {@code rows} numbers z and Σ e^(z − largest).
     *
     * @param zo    where row 0 begins; row r is {@code r · zs} further
     * @param lanes a multiple of the vector length
     */
    public static void sums(float[] z, int zo, int zs, int rows, int lanes, float[] top, float[] sum) {
        for (int i = 0; i < lanes; i += SPECIES.length()) {
            FloatVector most = largest(z, zo + i, zs, rows);
            most.intoArray(top, i);
            powers(z, zo + i, zs, rows, most).intoArray(sum, i);
        }
    }

    /** p(r) = share · e^(z(r) − top) / sum for each lane, with the numbers {@link #sums} gives. */
    public static void shares(float[] z, int zo, int zs, int rows, int lanes, float[] top, float[] sum, float share,
            float[] p, int po, int ps) {
        for (int i = 0; i < lanes; i += SPECIES.length()) {
            FloatVector most = FloatVector.fromArray(SPECIES, top, i);
            FloatVector factor = FloatVector.broadcast(SPECIES, share).div(FloatVector.fromArray(SPECIES, sum, i));
            for (int r = 0; r < rows; r++) {
                exp(FloatVector.fromArray(SPECIES, z, zo + i + r * zs).sub(most)).mul(factor).intoArray(p, po + i + r * ps);
            }
        }
    }

    private static FloatVector largest(float[] z, int zo, int zs, int rows) {
        FloatVector most = FloatVector.fromArray(SPECIES, z, zo);
        for (int r = 1; r < rows; r++) {
            most = most.max(FloatVector.fromArray(SPECIES, z, zo + r * zs));
        }
        return most;
    }

    private static FloatVector powers(float[] z, int zo, int zs, int rows, FloatVector most) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int r = 0; r < rows; r++) {
            sum = sum.add(exp(FloatVector.fromArray(SPECIES, z, zo + r * zs).sub(most)));
        }
        return sum;
    }

    /** e^x for x ≤ 0: 2^n · e^r with |r| ≤ ½ ln 2, where the Taylor series to r⁷ is off by less than 1e-8. */
    private static FloatVector exp(FloatVector x) {
        FloatVector held = x.max(LEAST);
        FloatVector shifted = held.mul(LOG2_E).add(ROUND);
        FloatVector n = shifted.sub(ROUND);
        FloatVector r = held.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
        FloatVector y = series(r);
        IntVector exponent = shifted.reinterpretAsInts().sub(Float.floatToRawIntBits(ROUND));
        return y.reinterpretAsInts().add(exponent.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
    }

    private static FloatVector series(FloatVector r) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        return r.fma(c(1f / 5040), c(1f / 720)).fma(r, c(1f / 120)).fma(r, c(1f / 24)).fma(r, c(1f / 6)).fma(r, c(0.5f))
                .fma(r, one).fma(r, one);
    }

    private static FloatVector c(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
