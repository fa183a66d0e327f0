package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** How fast one core multiplies and adds when nothing else slows it down: the yardstick for a kernel's figure. */
public final class PeakSpeed {
    private static final int ROUNDS = 100_000;
    private static final int ACCUMULATORS = 8;

    private PeakSpeed() {
    }

    /** Billions of float operations a second on one core, the best of a few tries. */
    public static double measure() {
        double best = 0;
        float kept = 0;
        for (int i = 0; i < 400; i++) {
            long start = System.nanoTime();
            kept += run(1e-9f);
            best = Math.max(best, 2.0 * ACCUMULATORS * Lanes.COUNT * ROUNDS / (System.nanoTime() - start));
        }
        return kept >= 0 ? best : 0;
    }

    private static float run(float value) {
        FloatVector x = FloatVector.broadcast(Lanes.SPECIES, value);
        FloatVector a = FloatVector.zero(Lanes.SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        for (int i = 0; i < ROUNDS; i++) {
            a = x.fma(x, a);
            b = x.fma(x, b);
            c = x.fma(x, c);
            d = x.fma(x, d);
            e = x.fma(x, e);
            f = x.fma(x, f);
            g = x.fma(x, g);
            h = x.fma(x, h);
        }
        return a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h))).reduceLanes(VectorOperators.ADD);
    }
}
