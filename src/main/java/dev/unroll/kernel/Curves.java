package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * tanh and sigmoid on whole vectors. tanh(x) = x · P(x²) / Q(x²) with P of degree 5 and Q of degree 3, fitted to tanh on
 * [0, 8] by iteratively reweighted least squares (largest relative error 2·10⁻⁸ before rounding, 2.5·10⁻⁷ in float),
 * with x clamped to ±8, where tanh differs from ±1 by 2·10⁻⁷; sigmoid(x) = ½ + ½ · tanh(x / 2).
 */
final class Curves {
    private static final float TINY = 1e-30f;
    private static final float LIMIT = 8f;
    /** Constants are made once: made where they are used, the compiler gives up before it has all of them in registers. */
    static final FloatVector ONE = constant(1f);
    private static final FloatVector HALF = constant(0.5f);
    private static final FloatVector P0 = constant(9.999999812e-01f);
    private static final FloatVector P1 = constant(1.297923460e-01f);
    private static final FloatVector P2 = constant(2.985873754e-03f);
    private static final FloatVector P3 = constant(9.878764217e-06f);
    private static final FloatVector P4 = constant(-1.470452005e-08f);
    private static final FloatVector P5 = constant(2.350934846e-11f);
    private static final FloatVector Q1 = constant(4.631255067e-01f);
    private static final FloatVector Q2 = constant(2.402797354e-02f);
    private static final FloatVector Q3 = constant(2.372048423e-04f);

    private Curves() {
    }

    /**
     * Gradients too small to matter become 0. Fading over hundreds of timesteps they would end as subnormal numbers, on
     * which each operation of the processor takes a hundred times as long.
     */
    static FloatVector flush(FloatVector gradient) {
        return gradient.blend(0f, gradient.abs().compare(VectorOperators.LT, TINY));
    }

    private static FloatVector constant(float value) {
        return FloatVector.broadcast(Lanes.SPECIES, value);
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector a = x.min(LIMIT).max(-LIMIT);
        FloatVector u = a.mul(a);
        FloatVector p = P5.fma(u, P4).fma(u, P3).fma(u, P2)
                .fma(u, P1).fma(u, P0);
        FloatVector q = Q3.fma(u, Q2).fma(u, Q1).fma(u, ONE);
        return a.mul(p).div(q);
    }

    /** Replaces a run of numbers by their tanh; the length is a multiple of the vector length. */
    static void tanh(float[] from, int fo, float[] to, int at, int length) {
        for (int i = 0; i < length; i += Lanes.COUNT) {
            tanh(FloatVector.fromArray(Lanes.SPECIES, from, fo + i)).intoArray(to, at + i);
        }
    }

    /** Replaces a run of numbers by their sigmoid; the length is a multiple of the vector length. */
    static void sigmoid(float[] data, int from, int length) {
        for (int i = 0; i < length; i += Lanes.COUNT) {
            sigmoid(FloatVector.fromArray(Lanes.SPECIES, data, from + i)).intoArray(data, from + i);
        }
    }

    static FloatVector sigmoid(FloatVector x) {
        return tanh(x.mul(0.5f)).fma(HALF, HALF);
    }
}
