package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * One step of gradient descent over a stretch of flat arrays: w weights, g gradients, m and v running means. The tail
 * that does not fill a vector goes through the same roundings, so a number does not depend on where it lies or on the
 * vector's width. Formulas: Keras 3, {@code keras/src/optimizers}.
 *
 * <p>Running means whose size falls below 10⁻³⁶ become 0: they no longer move any weight, and subnormal numbers cost
 * a hundred cycles each.
 */
public final class Descent {
    static final float TINY = 1e-36f;
    private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;

    private Descent() {
    }

    /** w −= rate·g. */
    public static void sgd(float[] w, float[] g, int from, int to, float rate) {
        int end = from + SPECIES.loopBound(to - from);
        FloatVector step = FloatVector.broadcast(SPECIES, -rate);
        int i = from;
        for (; i < end; i += SPECIES.length()) {
            FloatVector.fromArray(SPECIES, g, i).fma(step, FloatVector.fromArray(SPECIES, w, i)).intoArray(w, i);
        }
        for (; i < to; i++) {
            w[i] = Math.fma(g[i], -rate, w[i]);
        }
    }

    /** v = momentum·v − rate·g; w += v. */
    public static void momentum(float[] w, float[] g, float[] v, int from, int to, float rate, float momentum) {
        int end = from + SPECIES.loopBound(to - from);
        int i = from;
        for (; i < end; i += SPECIES.length()) {
            FloatVector pull = FloatVector.fromArray(SPECIES, g, i).mul(-rate);
            FloatVector vi = flush(FloatVector.fromArray(SPECIES, v, i).fma(FloatVector.broadcast(SPECIES, momentum), pull));
            vi.intoArray(v, i);
            FloatVector.fromArray(SPECIES, w, i).add(vi).intoArray(w, i);
        }
        for (; i < to; i++) {
            v[i] = flush(Math.fma(v[i], momentum, g[i] * -rate));
            w[i] += v[i];
        }
    }

    /** v = momentum·v − rate·g; w += momentum·v − rate·g. */
    public static void nesterov(float[] w, float[] g, float[] v, int from, int to, float rate, float momentum) {
        int end = from + SPECIES.loopBound(to - from);
        FloatVector keep = FloatVector.broadcast(SPECIES, momentum);
        int i = from;
        for (; i < end; i += SPECIES.length()) {
            FloatVector pull = FloatVector.fromArray(SPECIES, g, i).mul(-rate);
            FloatVector vi = flush(FloatVector.fromArray(SPECIES, v, i).fma(keep, pull));
            vi.intoArray(v, i);
            FloatVector.fromArray(SPECIES, w, i).add(vi.fma(keep, pull)).intoArray(w, i);
        }
        for (; i < to; i++) {
            float pull = g[i] * -rate;
            v[i] = flush(Math.fma(v[i], momentum, pull));
            w[i] += Math.fma(v[i], momentum, pull);
        }
    }

    /** v = rho·v + (1 − rho)·g²; w −= rate·g / √(v + epsilon). */
    public static void rmsProp(float[] w, float[] g, float[] v, int from, int to, float rate, float rho, float share,
            float epsilon) {
        int end = from + SPECIES.loopBound(to - from);
        FloatVector keep = FloatVector.broadcast(SPECIES, rho);
        int i = from;
        for (; i < end; i += SPECIES.length()) {
            FloatVector gi = FloatVector.fromArray(SPECIES, g, i);
            FloatVector vi = flush(FloatVector.fromArray(SPECIES, v, i).fma(keep, gi.mul(gi).mul(share)));
            vi.intoArray(v, i);
            FloatVector step = gi.mul(rate).div(vi.add(epsilon).sqrt());
            FloatVector.fromArray(SPECIES, w, i).sub(step).intoArray(w, i);
        }
        for (; i < to; i++) {
            v[i] = flush(Math.fma(v[i], rho, g[i] * g[i] * share));
            w[i] -= g[i] * rate / (float) Math.sqrt(v[i] + epsilon);
        }
    }

    /**
     * m += (g − m)·share1; v += (g² − v)·share2; w −= m·rate / (√v + epsilon).
     *
     * @param rate   step size with the bias correction in it
     * @param share1 1 − beta1
     * @param share2 1 − beta2
     */
    public static void adam(float[] w, float[] g, float[] m, float[] v, int from, int to, float rate, float share1,
            float share2, float epsilon) {
        int end = from + SPECIES.loopBound(to - from);
        FloatVector new1 = FloatVector.broadcast(SPECIES, share1);
        FloatVector new2 = FloatVector.broadcast(SPECIES, share2);
        int i = from;
        for (; i < end; i += SPECIES.length()) {
            FloatVector gi = FloatVector.fromArray(SPECIES, g, i);
            FloatVector mi = FloatVector.fromArray(SPECIES, m, i);
            FloatVector vi = FloatVector.fromArray(SPECIES, v, i);
            mi = flush(gi.sub(mi).fma(new1, mi));
            vi = flush(gi.mul(gi).sub(vi).fma(new2, vi));
            mi.intoArray(m, i);
            vi.intoArray(v, i);
            FloatVector step = mi.mul(rate).div(vi.sqrt().add(epsilon));
            FloatVector.fromArray(SPECIES, w, i).sub(step).intoArray(w, i);
        }
        for (; i < to; i++) {
            m[i] = flush(Math.fma(g[i] - m[i], share1, m[i]));
            v[i] = flush(Math.fma(g[i] * g[i] - v[i], share2, v[i]));
            w[i] -= m[i] * rate / ((float) Math.sqrt(v[i]) + epsilon);
        }
    }

    private static FloatVector flush(FloatVector x) {
        return x.blend(0f, x.abs().compare(VectorOperators.LT, TINY));
    }

    private static float flush(float x) {
        return Math.abs(x) < TINY ? 0f : x;
    }
}
