package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * Matrix times samples: z (rows × columns) from W (rows × depth) and x (depth × columns), columns being the samples of
 * one or more timesteps in the vector lanes. Weights are {@linkplain Packing packed}, so that the rows that a block works
 * on lie side by side. Blocks of 8 rows × 2 vectors keep sixteen accumulators in registers where there are 32 of them;
 * elsewhere blocks of 4 rows × 2 vectors keep eight.
 */
public final class Product {
    private static final int L = Lanes.COUNT;
    /** Rows of x taken at once: two vectors of each fit the first cache. */
    private static final int PANEL = 192;

    private Product() {
    }

    /** z = bias + W · x. {@code bias} has one number a row, from {@code bo} on. */
    public static void set(float[] w, int wo, int rows, int depth, float[] bias, int bo,
            float[] x, int xo, int xs, float[] z, int zo, int zs, int columns) {
        for (int r = 0; r < rows; r++) {
            fill(z, zo + r * zs, columns, bias[bo + r]);
        }
        add(w, wo, rows, depth, x, xo, xs, z, zo, zs, columns);
    }

    private static void fill(float[] z, int from, int columns, float value) {
        FloatVector v = FloatVector.broadcast(Lanes.SPECIES, value);
        for (int c = 0; c < columns; c += L) {
            v.intoArray(z, from + c);
        }
    }

    /**
     * z += W · x.
     *
     * @param wo      where the packed weights begin
     * @param xo      where row 0 of x begins; {@code xs} is the distance between its rows
     * @param zo      where row 0 of z begins; {@code zs} is the distance between its rows
     * @param columns a multiple of the vector length
     */
    public static void add(float[] w, int wo, int rows, int depth, float[] x, int xo, int xs,
            float[] z, int zo, int zs, int columns) {
        for (int k = 0; k < depth; k += PANEL) {
            int part = Math.min(PANEL, depth - k);
            int c = 0;
            for (; c + 2 * L <= columns; c += 2 * L) {
                two(w, wo, rows, depth, k, part, x, xo + k * xs + c, xs, z, zo + c, zs);
            }
            if (c < columns) {
                one(w, wo, rows, depth, k, part, x, xo + k * xs + c, xs, z, zo + c, zs);
            }
        }
    }

    /** Two vectors of columns. */
    private static void two(float[] w, int wo, int rows, int depth, int k, int part, float[] x, int xo, int xs,
            float[] z, int zo, int zs) {
        int r = 0;
        if (Packing.ROWS == 8) {
            for (; r + 8 <= rows; r += 8) {
                block8x2(w, wo + r * depth + 8 * k, part, x, xo, xs, z, zo + r * zs, zs);
            }
        }
        for (; r + 4 <= rows; r += 4) {
            block4x2(w, wo + r * depth + 4 * k, part, x, xo, xs, z, zo + r * zs, zs);
        }
        for (; r < rows; r++) {
            block1x2(w, wo + r * depth + k, part, x, xo, xs, z, zo + r * zs);
        }
    }

    /** One vector of columns. */
    private static void one(float[] w, int wo, int rows, int depth, int k, int part, float[] x, int xo, int xs,
            float[] z, int zo, int zs) {
        int r = 0;
        if (Packing.ROWS == 8) {
            for (; r + 8 <= rows; r += 8) {
                block8x1(w, wo + r * depth + 8 * k, part, x, xo, xs, z, zo + r * zs, zs);
            }
        }
        for (; r + 4 <= rows; r += 4) {
            block4x1(w, wo + r * depth + 4 * k, part, x, xo, xs, z, zo + r * zs, zs);
        }
        for (; r < rows; r++) {
            block1x1(w, wo + r * depth + k, part, x, xo, xs, z, zo + r * zs);
        }
    }

    private static void block8x2(float[] w, int wo, int depth, float[] x, int xo, int xs, float[] z, int zo, int zs) {
        FloatVector a0 = FloatVector.fromArray(Lanes.SPECIES, z, zo);
        FloatVector a1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + L);
        FloatVector b0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + zs);
        FloatVector b1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + zs + L);
        FloatVector c0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * zs);
        FloatVector c1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * zs + L);
        FloatVector d0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 3 * zs);
        FloatVector d1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 3 * zs + L);
        FloatVector e0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 4 * zs);
        FloatVector e1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 4 * zs + L);
        FloatVector f0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 5 * zs);
        FloatVector f1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 5 * zs + L);
        FloatVector g0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 6 * zs);
        FloatVector g1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 6 * zs + L);
        FloatVector h0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 7 * zs);
        FloatVector h1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 7 * zs + L);
        for (int end = wo + 8 * depth; wo < end; wo += 8) {
            FloatVector x0 = FloatVector.fromArray(Lanes.SPECIES, x, xo);
            FloatVector x1 = FloatVector.fromArray(Lanes.SPECIES, x, xo + L);
            FloatVector wa = FloatVector.broadcast(Lanes.SPECIES, w[wo]);
            a0 = wa.fma(x0, a0);
            a1 = wa.fma(x1, a1);
            FloatVector wb = FloatVector.broadcast(Lanes.SPECIES, w[wo + 1]);
            b0 = wb.fma(x0, b0);
            b1 = wb.fma(x1, b1);
            FloatVector wc = FloatVector.broadcast(Lanes.SPECIES, w[wo + 2]);
            c0 = wc.fma(x0, c0);
            c1 = wc.fma(x1, c1);
            FloatVector wd = FloatVector.broadcast(Lanes.SPECIES, w[wo + 3]);
            d0 = wd.fma(x0, d0);
            d1 = wd.fma(x1, d1);
            FloatVector we = FloatVector.broadcast(Lanes.SPECIES, w[wo + 4]);
            e0 = we.fma(x0, e0);
            e1 = we.fma(x1, e1);
            FloatVector wf = FloatVector.broadcast(Lanes.SPECIES, w[wo + 5]);
            f0 = wf.fma(x0, f0);
            f1 = wf.fma(x1, f1);
            FloatVector wg = FloatVector.broadcast(Lanes.SPECIES, w[wo + 6]);
            g0 = wg.fma(x0, g0);
            g1 = wg.fma(x1, g1);
            FloatVector wh = FloatVector.broadcast(Lanes.SPECIES, w[wo + 7]);
            h0 = wh.fma(x0, h0);
            h1 = wh.fma(x1, h1);
            xo += xs;
        }
        a0.intoArray(z, zo);
        a1.intoArray(z, zo + L);
        b0.intoArray(z, zo + zs);
        b1.intoArray(z, zo + zs + L);
        c0.intoArray(z, zo + 2 * zs);
        c1.intoArray(z, zo + 2 * zs + L);
        d0.intoArray(z, zo + 3 * zs);
        d1.intoArray(z, zo + 3 * zs + L);
        e0.intoArray(z, zo + 4 * zs);
        e1.intoArray(z, zo + 4 * zs + L);
        f0.intoArray(z, zo + 5 * zs);
        f1.intoArray(z, zo + 5 * zs + L);
        g0.intoArray(z, zo + 6 * zs);
        g1.intoArray(z, zo + 6 * zs + L);
        h0.intoArray(z, zo + 7 * zs);
        h1.intoArray(z, zo + 7 * zs + L);
    }

    private static void block4x2(float[] w, int wo, int depth, float[] x, int xo, int xs, float[] z, int zo, int zs) {
        FloatVector a0 = FloatVector.fromArray(Lanes.SPECIES, z, zo);
        FloatVector a1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + L);
        FloatVector b0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + zs);
        FloatVector b1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + zs + L);
        FloatVector c0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * zs);
        FloatVector c1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * zs + L);
        FloatVector d0 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 3 * zs);
        FloatVector d1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + 3 * zs + L);
        for (int end = wo + 4 * depth; wo < end; wo += 4) {
            FloatVector x0 = FloatVector.fromArray(Lanes.SPECIES, x, xo);
            FloatVector x1 = FloatVector.fromArray(Lanes.SPECIES, x, xo + L);
            FloatVector wa = FloatVector.broadcast(Lanes.SPECIES, w[wo]);
            a0 = wa.fma(x0, a0);
            a1 = wa.fma(x1, a1);
            FloatVector wb = FloatVector.broadcast(Lanes.SPECIES, w[wo + 1]);
            b0 = wb.fma(x0, b0);
            b1 = wb.fma(x1, b1);
            FloatVector wc = FloatVector.broadcast(Lanes.SPECIES, w[wo + 2]);
            c0 = wc.fma(x0, c0);
            c1 = wc.fma(x1, c1);
            FloatVector wd = FloatVector.broadcast(Lanes.SPECIES, w[wo + 3]);
            d0 = wd.fma(x0, d0);
            d1 = wd.fma(x1, d1);
            xo += xs;
        }
        a0.intoArray(z, zo);
        a1.intoArray(z, zo + L);
        b0.intoArray(z, zo + zs);
        b1.intoArray(z, zo + zs + L);
        c0.intoArray(z, zo + 2 * zs);
        c1.intoArray(z, zo + 2 * zs + L);
        d0.intoArray(z, zo + 3 * zs);
        d1.intoArray(z, zo + 3 * zs + L);
    }

    private static void block8x1(float[] w, int wo, int depth, float[] x, int xo, int xs, float[] z, int zo, int zs) {
        FloatVector a = FloatVector.fromArray(Lanes.SPECIES, z, zo);
        FloatVector b = FloatVector.fromArray(Lanes.SPECIES, z, zo + zs);
        FloatVector c = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * zs);
        FloatVector d = FloatVector.fromArray(Lanes.SPECIES, z, zo + 3 * zs);
        FloatVector e = FloatVector.fromArray(Lanes.SPECIES, z, zo + 4 * zs);
        FloatVector f = FloatVector.fromArray(Lanes.SPECIES, z, zo + 5 * zs);
        FloatVector g = FloatVector.fromArray(Lanes.SPECIES, z, zo + 6 * zs);
        FloatVector h = FloatVector.fromArray(Lanes.SPECIES, z, zo + 7 * zs);
        for (int end = wo + 8 * depth; wo < end; wo += 8) {
            FloatVector x0 = FloatVector.fromArray(Lanes.SPECIES, x, xo);
            FloatVector wa = FloatVector.broadcast(Lanes.SPECIES, w[wo]);
            a = wa.fma(x0, a);
            FloatVector wb = FloatVector.broadcast(Lanes.SPECIES, w[wo + 1]);
            b = wb.fma(x0, b);
            FloatVector wc = FloatVector.broadcast(Lanes.SPECIES, w[wo + 2]);
            c = wc.fma(x0, c);
            FloatVector wd = FloatVector.broadcast(Lanes.SPECIES, w[wo + 3]);
            d = wd.fma(x0, d);
            FloatVector we = FloatVector.broadcast(Lanes.SPECIES, w[wo + 4]);
            e = we.fma(x0, e);
            FloatVector wf = FloatVector.broadcast(Lanes.SPECIES, w[wo + 5]);
            f = wf.fma(x0, f);
            FloatVector wg = FloatVector.broadcast(Lanes.SPECIES, w[wo + 6]);
            g = wg.fma(x0, g);
            FloatVector wh = FloatVector.broadcast(Lanes.SPECIES, w[wo + 7]);
            h = wh.fma(x0, h);
            xo += xs;
        }
        a.intoArray(z, zo);
        b.intoArray(z, zo + zs);
        c.intoArray(z, zo + 2 * zs);
        d.intoArray(z, zo + 3 * zs);
        e.intoArray(z, zo + 4 * zs);
        f.intoArray(z, zo + 5 * zs);
        g.intoArray(z, zo + 6 * zs);
        h.intoArray(z, zo + 7 * zs);
    }

    private static void block4x1(float[] w, int wo, int depth, float[] x, int xo, int xs, float[] z, int zo, int zs) {
        FloatVector a = FloatVector.fromArray(Lanes.SPECIES, z, zo);
        FloatVector b = FloatVector.fromArray(Lanes.SPECIES, z, zo + zs);
        FloatVector c = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * zs);
        FloatVector d = FloatVector.fromArray(Lanes.SPECIES, z, zo + 3 * zs);
        for (int end = wo + 4 * depth; wo < end; wo += 4) {
            FloatVector x0 = FloatVector.fromArray(Lanes.SPECIES, x, xo);
            FloatVector wa = FloatVector.broadcast(Lanes.SPECIES, w[wo]);
            a = wa.fma(x0, a);
            FloatVector wb = FloatVector.broadcast(Lanes.SPECIES, w[wo + 1]);
            b = wb.fma(x0, b);
            FloatVector wc = FloatVector.broadcast(Lanes.SPECIES, w[wo + 2]);
            c = wc.fma(x0, c);
            FloatVector wd = FloatVector.broadcast(Lanes.SPECIES, w[wo + 3]);
            d = wd.fma(x0, d);
            xo += xs;
        }
        a.intoArray(z, zo);
        b.intoArray(z, zo + zs);
        c.intoArray(z, zo + 2 * zs);
        d.intoArray(z, zo + 3 * zs);
    }

    private static void block1x2(float[] w, int wo, int depth, float[] x, int xo, int xs, float[] z, int zo) {
        FloatVector a0 = FloatVector.fromArray(Lanes.SPECIES, z, zo);
        FloatVector a1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + L);
        for (int end = wo + depth; wo < end; wo++) {
            FloatVector wa = FloatVector.broadcast(Lanes.SPECIES, w[wo]);
            a0 = wa.fma(FloatVector.fromArray(Lanes.SPECIES, x, xo), a0);
            a1 = wa.fma(FloatVector.fromArray(Lanes.SPECIES, x, xo + L), a1);
            xo += xs;
        }
        a0.intoArray(z, zo);
        a1.intoArray(z, zo + L);
    }

    private static void block1x1(float[] w, int wo, int depth, float[] x, int xo, int xs, float[] z, int zo) {
        FloatVector a = FloatVector.fromArray(Lanes.SPECIES, z, zo);
        for (int end = wo + depth; wo < end; wo++) {
            a = FloatVector.broadcast(Lanes.SPECIES, w[wo]).fma(FloatVector.fromArray(Lanes.SPECIES, x, xo), a);
            xo += xs;
        }
        a.intoArray(z, zo);
    }
}
