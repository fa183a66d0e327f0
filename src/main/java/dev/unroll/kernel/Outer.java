package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * Weight gradients: the products of every row of dz with every row of x, summed over samples and timesteps. Blocks of
 * 4 × 4 rows keep sixteen accumulators in registers where there are 32 of them; elsewhere blocks of 4 × 2 keep eight.
 * A block leaves its accumulators in an array, which {@link LaneSums} adds up.
 */
public final class Outer {
    private static final int L = Lanes.COUNT;

    private Outer() {
    }

    /**
     * g(k, m) += Σ dz(m, ·) · x(k, ·) for {@code rows} rows m of dz and {@code depth} rows k of x.
     *
     * @param columns a multiple of the vector length
     * @param go      where g(0, 0) is; {@code gs} is the distance from (k, m) to (k + 1, m)
     */
    public static void add(float[] dz, int dzo, int dzs, int rows, float[] x, int xo, int xs, int depth, int columns,
            float[] g, int go, int gs) {
        float[] sums = new float[16 * L];
        int m = 0;
        for (; m + 4 <= rows; m += 4) {
            int k = 0;
            if (L == 16) {
                for (; k + 4 <= depth; k += 4) {
                    block4x4(dz, dzo + m * dzs, dzs, x, xo + k * xs, xs, columns, sums);
                    LaneSums.add(sums, 4, g, go + k * gs + m, gs);
                }
            }
            for (; k + 2 <= depth; k += 2) {
                block4x2(dz, dzo + m * dzs, dzs, x, xo + k * xs, xs, columns, sums);
                LaneSums.add(sums, 2, g, go + k * gs + m, gs);
            }
            if (k < depth) {
                block4x1(dz, dzo + m * dzs, dzs, x, xo + k * xs, xs, columns, sums);
                LaneSums.add(sums, 1, g, go + k * gs + m, gs);
            }
        }
        for (; m < rows; m++) {
            for (int k = 0; k < depth; k++) {
                g[go + k * gs + m] += dot(dz, dzo + m * dzs, x, xo + k * xs, columns);
            }
        }
    }

    /** g(m) += Σ dz(m, ·). */
    public static void addRowSums(float[] dz, int dzo, int dzs, int rows, int columns, float[] g, int go) {
        for (int m = 0; m < rows; m++) {
            g[go + m] += sum(dz, dzo + m * dzs, columns);
        }
    }

    private static float sum(float[] a, int ao, int columns) {
        FloatVector s = FloatVector.zero(Lanes.SPECIES);
        for (int c = 0; c < columns; c += L) {
            s = s.add(FloatVector.fromArray(Lanes.SPECIES, a, ao + c));
        }
        return LaneSums.of(s);
    }

    private static float dot(float[] a, int ao, float[] b, int bo, int columns) {
        FloatVector s = FloatVector.zero(Lanes.SPECIES);
        for (int c = 0; c < columns; c += L) {
            s = FloatVector.fromArray(Lanes.SPECIES, a, ao + c).fma(FloatVector.fromArray(Lanes.SPECIES, b, bo + c), s);
        }
        return LaneSums.of(s);
    }

    private static void block4x4(float[] dz, int o, int dzs, float[] x, int xo, int xs, int columns,
            float[] sums) {
        FloatVector a0 = FloatVector.zero(Lanes.SPECIES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector b2 = a0;
        FloatVector b3 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector c2 = a0;
        FloatVector c3 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        FloatVector d2 = a0;
        FloatVector d3 = a0;
        for (int c = 0; c < columns; c += L) {
            FloatVector x0 = FloatVector.fromArray(Lanes.SPECIES, x, xo + c);
            FloatVector x1 = FloatVector.fromArray(Lanes.SPECIES, x, xo + xs + c);
            FloatVector x2 = FloatVector.fromArray(Lanes.SPECIES, x, xo + 2 * xs + c);
            FloatVector x3 = FloatVector.fromArray(Lanes.SPECIES, x, xo + 3 * xs + c);
            FloatVector va = FloatVector.fromArray(Lanes.SPECIES, dz, o + c);
            a0 = va.fma(x0, a0);
            a1 = va.fma(x1, a1);
            a2 = va.fma(x2, a2);
            a3 = va.fma(x3, a3);
            FloatVector vb = FloatVector.fromArray(Lanes.SPECIES, dz, o + dzs + c);
            b0 = vb.fma(x0, b0);
            b1 = vb.fma(x1, b1);
            b2 = vb.fma(x2, b2);
            b3 = vb.fma(x3, b3);
            FloatVector vc = FloatVector.fromArray(Lanes.SPECIES, dz, o + 2 * dzs + c);
            c0 = vc.fma(x0, c0);
            c1 = vc.fma(x1, c1);
            c2 = vc.fma(x2, c2);
            c3 = vc.fma(x3, c3);
            FloatVector vd = FloatVector.fromArray(Lanes.SPECIES, dz, o + 3 * dzs + c);
            d0 = vd.fma(x0, d0);
            d1 = vd.fma(x1, d1);
            d2 = vd.fma(x2, d2);
            d3 = vd.fma(x3, d3);
        }
        a0.intoArray(sums, 0);
        b0.intoArray(sums, 1 * L);
        c0.intoArray(sums, 2 * L);
        d0.intoArray(sums, 3 * L);
        a1.intoArray(sums, 4 * L);
        b1.intoArray(sums, 5 * L);
        c1.intoArray(sums, 6 * L);
        d1.intoArray(sums, 7 * L);
        a2.intoArray(sums, 8 * L);
        b2.intoArray(sums, 9 * L);
        c2.intoArray(sums, 10 * L);
        d2.intoArray(sums, 11 * L);
        a3.intoArray(sums, 12 * L);
        b3.intoArray(sums, 13 * L);
        c3.intoArray(sums, 14 * L);
        d3.intoArray(sums, 15 * L);
    }

    private static void block4x2(float[] dz, int o, int dzs, float[] x, int xo, int xs, int columns,
            float[] sums) {
        FloatVector a0 = FloatVector.zero(Lanes.SPECIES);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        for (int c = 0; c < columns; c += L) {
            FloatVector x0 = FloatVector.fromArray(Lanes.SPECIES, x, xo + c);
            FloatVector x1 = FloatVector.fromArray(Lanes.SPECIES, x, xo + xs + c);
            FloatVector va = FloatVector.fromArray(Lanes.SPECIES, dz, o + c);
            a0 = va.fma(x0, a0);
            a1 = va.fma(x1, a1);
            FloatVector vb = FloatVector.fromArray(Lanes.SPECIES, dz, o + dzs + c);
            b0 = vb.fma(x0, b0);
            b1 = vb.fma(x1, b1);
            FloatVector vc = FloatVector.fromArray(Lanes.SPECIES, dz, o + 2 * dzs + c);
            c0 = vc.fma(x0, c0);
            c1 = vc.fma(x1, c1);
            FloatVector vd = FloatVector.fromArray(Lanes.SPECIES, dz, o + 3 * dzs + c);
            d0 = vd.fma(x0, d0);
            d1 = vd.fma(x1, d1);
        }
        a0.intoArray(sums, 0);
        b0.intoArray(sums, 1 * L);
        c0.intoArray(sums, 2 * L);
        d0.intoArray(sums, 3 * L);
        a1.intoArray(sums, 4 * L);
        b1.intoArray(sums, 5 * L);
        c1.intoArray(sums, 6 * L);
        d1.intoArray(sums, 7 * L);
    }

    private static void block4x1(float[] dz, int o, int dzs, float[] x, int xo, int xs, int columns,
            float[] sums) {
        FloatVector a0 = FloatVector.zero(Lanes.SPECIES);
        FloatVector b0 = a0;
        FloatVector c0 = a0;
        FloatVector d0 = a0;
        for (int c = 0; c < columns; c += L) {
            FloatVector x0 = FloatVector.fromArray(Lanes.SPECIES, x, xo + c);
            FloatVector va = FloatVector.fromArray(Lanes.SPECIES, dz, o + c);
            a0 = va.fma(x0, a0);
            FloatVector vb = FloatVector.fromArray(Lanes.SPECIES, dz, o + dzs + c);
            b0 = vb.fma(x0, b0);
            FloatVector vc = FloatVector.fromArray(Lanes.SPECIES, dz, o + 2 * dzs + c);
            c0 = vc.fma(x0, c0);
            FloatVector vd = FloatVector.fromArray(Lanes.SPECIES, dz, o + 3 * dzs + c);
            d0 = vd.fma(x0, d0);
        }
        a0.intoArray(sums, 0);
        b0.intoArray(sums, 1 * L);
        c0.intoArray(sums, 2 * L);
        d0.intoArray(sums, 3 * L);
    }
}
