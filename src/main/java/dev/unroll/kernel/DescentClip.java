package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** What gradient clipping needs of a stretch of a flat array. */
public final class DescentClip {
    private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;

    private DescentClip() {
    }

    /** Holds every number between −limit and limit; NaN stays NaN. */
    public static void clamp(float[] g, int from, int to, float limit) {
        int end = from + SPECIES.loopBound(to - from);
        int i = from;
        for (; i < end; i += SPECIES.length()) {
            FloatVector.fromArray(SPECIES, g, i).min(limit).max(-limit).intoArray(g, i);
        }
        for (; i < to; i++) {
            g[i] = Math.max(Math.min(g[i], limit), -limit);
        }
    }

    /** Multiplies every number by {@code factor}. */
    public static void scale(float[] g, int from, int to, float factor) {
        int end = from + SPECIES.loopBound(to - from);
        int i = from;
        for (; i < end; i += SPECIES.length()) {
            FloatVector.fromArray(SPECIES, g, i).mul(factor).intoArray(g, i);
        }
        for (; i < to; i++) {
            g[i] *= factor;
        }
    }

    /** The sum of squares, in double and in a fixed order that no vector width changes. */
    public static double squares(float[] g, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += (double) g[i] * g[i];
            b += (double) g[i + 1] * g[i + 1];
            c += (double) g[i + 2] * g[i + 2];
            d += (double) g[i + 3] * g[i + 3];
        }
        for (; i < to; i++) {
            a += (double) g[i] * g[i];
        }
        return a + b + (c + d);
    }
}
