package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * Matrix times samples: z (rows × columns) from W (rows × depth) and x (depth × columns), columns being the samples of
 * one or more timesteps in the vector lanes. Weights are {@linkplain Packing packed}, so that the four rows that a block
 * works on lie side by side. Blocks of 4 rows × 2 vectors keep eight accumulators in registers.
 */
public final class Product {
    private static final int L = Lanes.COUNT;

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
        int blocks = rows & ~3;
        int c = 0;
        for (; c + 2 * L <= columns; c += 2 * L) {
            for (int r = 0; r < blocks; r += 4) {
                block4x2(w, wo + r * depth, depth, x, xo + c, xs, z, zo + r * zs + c, zs);
            }
            for (int r = blocks; r < rows; r++) {
                block1x2(w, wo + r * depth, depth, x, xo + c, xs, z, zo + r * zs + c);
            }
        }
        if (c < columns) {
            for (int r = 0; r < blocks; r += 4) {
                block4x1(w, wo + r * depth, depth, x, xo + c, xs, z, zo + r * zs + c, zs);
            }
            for (int r = blocks; r < rows; r++) {
                block1x1(w, wo + r * depth, depth, x, xo + c, xs, z, zo + r * zs + c);
            }
        }
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
        for (int k = 0; k < depth; k++) {
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
            wo += 4;
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

    private static void block1x2(float[] w, int wo, int depth, float[] x, int xo, int xs, float[] z, int zo) {
        FloatVector a0 = FloatVector.fromArray(Lanes.SPECIES, z, zo);
        FloatVector a1 = FloatVector.fromArray(Lanes.SPECIES, z, zo + L);
        for (int k = 0; k < depth; k++) {
            FloatVector wa = FloatVector.broadcast(Lanes.SPECIES, w[wo + k]);
            a0 = wa.fma(FloatVector.fromArray(Lanes.SPECIES, x, xo), a0);
            a1 = wa.fma(FloatVector.fromArray(Lanes.SPECIES, x, xo + L), a1);
            xo += xs;
        }
        a0.intoArray(z, zo);
        a1.intoArray(z, zo + L);
    }

    private static void block4x1(float[] w, int wo, int depth, float[] x, int xo, int xs, float[] z, int zo, int zs) {
        FloatVector a = FloatVector.fromArray(Lanes.SPECIES, z, zo);
        FloatVector b = FloatVector.fromArray(Lanes.SPECIES, z, zo + zs);
        FloatVector c = FloatVector.fromArray(Lanes.SPECIES, z, zo + 2 * zs);
        FloatVector d = FloatVector.fromArray(Lanes.SPECIES, z, zo + 3 * zs);
        for (int k = 0; k < depth; k++) {
            FloatVector v = FloatVector.fromArray(Lanes.SPECIES, x, xo);
            a = FloatVector.broadcast(Lanes.SPECIES, w[wo]).fma(v, a);
            b = FloatVector.broadcast(Lanes.SPECIES, w[wo + 1]).fma(v, b);
            c = FloatVector.broadcast(Lanes.SPECIES, w[wo + 2]).fma(v, c);
            d = FloatVector.broadcast(Lanes.SPECIES, w[wo + 3]).fma(v, d);
            wo += 4;
            xo += xs;
        }
        a.intoArray(z, zo);
        b.intoArray(z, zo + zs);
        c.intoArray(z, zo + 2 * zs);
        d.intoArray(z, zo + 3 * zs);
    }

    private static void block1x1(float[] w, int wo, int depth, float[] x, int xo, int xs, float[] z, int zo) {
        FloatVector a = FloatVector.fromArray(Lanes.SPECIES, z, zo);
        for (int k = 0; k < depth; k++) {
            a = FloatVector.broadcast(Lanes.SPECIES, w[wo + k]).fma(FloatVector.fromArray(Lanes.SPECIES, x, xo), a);
            xo += xs;
        }
        a.intoArray(z, zo);
    }
}
