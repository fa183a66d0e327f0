package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * What attention does with the states of every sample, samples in the vector lanes: row u of a state begins {@code stride}
 * after row u − 1. {@code lanes} is a multiple of the vector length.
 */
public final class Attend {
    private static final int L = Lanes.COUNT;
    /** A score below all others. */
    private static final float LEAST = -1e30f;

    private Attend() {
    }

    /** to = Σ over rows of a ∘ b, one number for each sample. */
    public static void dot(float[] a, int ao, int as, float[] b, int bo, int bs, int rows, int lanes, float[] to, int at) {
        for (int v = 0; v < lanes; v += L) {
            dot(a, ao + v, as, b, bo + v, bs, rows).intoArray(to, at + v);
        }
    }

    private static FloatVector dot(float[] a, int ao, int as, float[] b, int bo, int bs, int rows) {
        FloatVector sum = FloatVector.zero(Lanes.SPECIES);
        for (int u = 0; u < rows; u++) {
            sum = FloatVector.fromArray(Lanes.SPECIES, a, ao + u * as)
                    .fma(FloatVector.fromArray(Lanes.SPECIES, b, bo + u * bs), sum);
        }
        return sum;
    }

    /** Every row of {@code to} += share ∘ the same row of x; the share is one number for each sample. */
    public static void addShare(float[] share, int so, float[] x, int xo, int xs, int rows, int lanes, float[] to, int at, int ts) {
        for (int v = 0; v < lanes; v += L) {
            addShare(FloatVector.fromArray(Lanes.SPECIES, share, so + v), x, xo + v, xs, rows, to, at + v, ts);
        }
    }

    private static void addShare(FloatVector share, float[] x, int xo, int xs, int rows, float[] to, int at, int ts) {
        for (int u = 0; u < rows; u++) {
            share.fma(FloatVector.fromArray(Lanes.SPECIES, x, xo + u * xs), FloatVector.fromArray(Lanes.SPECIES, to, at + u * ts))
                    .intoArray(to, at + u * ts);
        }
    }

    /** to = Σ over rows of v(row) · tanh(k + q): Bahdanau's score of each sample. */
    public static void additive(float[] v, int vo, float[] k, int ko, int ks, float[] q, int qo, int qs, int rows, int lanes,
            float[] to, int at) {
        for (int i = 0; i < lanes; i += L) {
            additive(v, vo, k, ko + i, ks, q, qo + i, qs, rows).intoArray(to, at + i);
        }
    }

    private static FloatVector additive(float[] v, int vo, float[] k, int ko, int ks, float[] q, int qo, int qs, int rows) {
        FloatVector sum = FloatVector.zero(Lanes.SPECIES);
        for (int a = 0; a < rows; a++) {
            sum = inner(k, ko + a * ks, q, qo + a * qs).fma(FloatVector.broadcast(Lanes.SPECIES, v[vo + a]), sum);
        }
        return sum;
    }

    /**
     * Back through {@link #additive} where ∂L/∂score is {@code ds}: dk and dq += ds ∘ v ∘ (1 − g²), and row a of
     * {@code dv} += ds ∘ g, with g = tanh(k + q).
     *
     * @param dv rows {@code lanes} apart from index 0 on
     */
    public static void additiveBack(float[] ds, int so, float[] v, int vo, float[] k, int ko, int ks, float[] q, int qo, int qs,
            int rows, int lanes, float[] dk, float[] dq, int dqo, int dqs, float[] dv) {
        for (int i = 0; i < lanes; i += L) {
            FloatVector upstream = FloatVector.fromArray(Lanes.SPECIES, ds, so + i);
            for (int a = 0; a < rows; a++) {
                FloatVector g = inner(k, ko + i + a * ks, q, qo + i + a * qs);
                FloatVector dz = slope(g, upstream, v[vo + a]);
                add(dz, dk, ko + i + a * ks);
                add(dz, dq, dqo + i + a * dqs);
                add(g.mul(upstream), dv, a * lanes + i);
            }
        }
    }

    private static FloatVector inner(float[] k, int ko, float[] q, int qo) {
        return Curves.tanh(FloatVector.fromArray(Lanes.SPECIES, k, ko).add(FloatVector.fromArray(Lanes.SPECIES, q, qo)));
    }

    private static FloatVector slope(FloatVector g, FloatVector upstream, float v) {
        return Curves.ONE.sub(g.mul(g)).mul(upstream).mul(v);
    }

    private static void add(FloatVector more, float[] to, int at) {
        FloatVector.fromArray(Lanes.SPECIES, to, at).add(more).intoArray(to, at);
    }

    /**
     * Scores of {@code steps} timesteps, {@code lanes} apart, become shares that add up to 1 for each sample; where
     * {@code mask} is 0 the share is 0.
     *
     * @param top room for a number of each sample
     * @param sum likewise
     */
    public static void softmax(float[] s, int so, int steps, int lanes, float[] mask, float[] top, float[] sum) {
        for (int i = 0; i < steps * lanes; i += L) {
            FloatVector kept = FloatVector.fromArray(Lanes.SPECIES, mask, i);
            FloatVector.fromArray(Lanes.SPECIES, s, so + i).blend(LEAST, kept.eq(0f)).intoArray(s, so + i);
        }
        DescentSoftmax.sums(s, so, lanes, steps, lanes, top, sum);
        DescentSoftmax.shares(s, so, lanes, steps, lanes, top, sum, 1f, s, so, lanes);
        Rows.multiply(mask, 0, s, so, s, so, steps * lanes);
    }

    /** Back through {@link #softmax}: what ∂L/∂shares becomes ∂L/∂scores in place, α ∘ (dα − Σ α ∘ dα). */
    public static void softmaxBack(float[] alpha, int ao, float[] d, int steps, int lanes) {
        for (int i = 0; i < lanes; i += L) {
            FloatVector sum = FloatVector.zero(Lanes.SPECIES);
            for (int t = 0; t < steps; t++) {
                sum = FloatVector.fromArray(Lanes.SPECIES, alpha, ao + t * lanes + i)
                        .fma(FloatVector.fromArray(Lanes.SPECIES, d, t * lanes + i), sum);
            }
            for (int t = 0; t < steps; t++) {
                FloatVector.fromArray(Lanes.SPECIES, d, t * lanes + i).sub(sum)
                        .mul(FloatVector.fromArray(Lanes.SPECIES, alpha, ao + t * lanes + i)).intoArray(d, t * lanes + i);
            }
        }
    }
}
