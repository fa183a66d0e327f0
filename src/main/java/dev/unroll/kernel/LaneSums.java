package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * Sums over the lanes of a vector, always in the same order: by halves. The platform's own reduction leaves the order
 * open, so that interpreted and compiled code would round differently and equal seeds give unequal weights.
 */
final class LaneSums {
    private static final int L = Lanes.COUNT;
    private static final VectorShuffle<Float> BY_8 = turn(8);
    private static final VectorShuffle<Float> BY_4 = turn(4);
    private static final VectorShuffle<Float> BY_2 = turn(2);
    private static final VectorShuffle<Float> BY_1 = turn(1);

    private LaneSums() {
    }

    private static VectorShuffle<Float> turn(int lanes) {
        return VectorShuffle.iota(Lanes.SPECIES, lanes % L, 1, true);
    }

    /** The sum of all lanes. */
    static float of(FloatVector v) {
        FloatVector s = v;
        if (L >= 16) {
            s = s.add(s.rearrange(BY_8));
        }
        if (L >= 8) {
            s = s.add(s.rearrange(BY_4));
        }
        if (L >= 4) {
            s = s.add(s.rearrange(BY_2));
        }
        if (L >= 2) {
            s = s.add(s.rearrange(BY_1));
        }
        return s.lane(0);
    }

    /** Adds the sums of {@code groups} groups of four vectors: those of group k to g[go + k · gs] and the three after it. */
    static void add(float[] vectors, int groups, float[] g, int go, int gs) {
        for (int k = 0; k < groups; k++) {
            for (int i = 0; i < 4; i++) {
                g[go + k * gs + i] += of(FloatVector.fromArray(Lanes.SPECIES, vectors, (4 * k + i) * L));
            }
        }
    }
}
