package dev.unroll.kernel;

import jdk.incubator.vector.FloatVector;

/** Small elementwise jobs on rows of samples; lengths are multiples of the vector length. */
public final class Rows {
    private static final int L = Lanes.COUNT;

    private Rows() {
    }

    /** to += from. */
    public static void add(float[] from, int fo, float[] to, int at, int length) {
        for (int i = 0; i < length; i += L) {
            FloatVector.fromArray(Lanes.SPECIES, to, at + i).add(FloatVector.fromArray(Lanes.SPECIES, from, fo + i))
                    .intoArray(to, at + i);
        }
    }

    /** Rows that lie together in {@code from} are copied to rows {@code ts} apart. */
    public static void spread(float[] from, int fo, int rows, int lanes, float[] to, int at, int ts) {
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < lanes; v += L) {
                FloatVector.fromArray(Lanes.SPECIES, from, fo + r * lanes + v).intoArray(to, at + r * ts + v);
            }
        }
    }

    /** Products of rows that lie together are written to rows {@code ts} apart. */
    public static void spreadProduct(float[] a, int ao, float[] b, int bo, int rows, int lanes, float[] to, int at, int ts) {
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < lanes; v += L) {
                FloatVector.fromArray(Lanes.SPECIES, a, ao + r * lanes + v)
                        .mul(FloatVector.fromArray(Lanes.SPECIES, b, bo + r * lanes + v)).intoArray(to, at + r * ts + v);
            }
        }
    }

    /** to = a ∘ b. */
    public static void multiply(float[] a, int ao, float[] b, int bo, float[] to, int at, int length) {
        for (int i = 0; i < length; i += L) {
            FloatVector.fromArray(Lanes.SPECIES, a, ao + i).mul(FloatVector.fromArray(Lanes.SPECIES, b, bo + i))
                    .intoArray(to, at + i);
        }
    }

    /** to += a ∘ b. */
    public static void addProduct(float[] a, int ao, float[] b, int bo, float[] to, int at, int length) {
        for (int i = 0; i < length; i += L) {
            FloatVector.fromArray(Lanes.SPECIES, a, ao + i).fma(FloatVector.fromArray(Lanes.SPECIES, b, bo + i),
                    FloatVector.fromArray(Lanes.SPECIES, to, at + i)).intoArray(to, at + i);
        }
    }

    /** to = m ∘ to + (1 − m) ∘ other, m being 1 where the new value counts and 0 where the other is kept. */
    public static void select(float[] m, int mo, float[] other, int oo, float[] to, int at, int length) {
        for (int i = 0; i < length; i += L) {
            FloatVector kept = FloatVector.fromArray(Lanes.SPECIES, other, oo + i);
            FloatVector.fromArray(Lanes.SPECIES, to, at + i).sub(kept)
                    .fma(FloatVector.fromArray(Lanes.SPECIES, m, mo + i), kept).intoArray(to, at + i);
        }
    }

    /** sums[from … to) = Σ over the parts, added in their order; any length. */
    public static void sumParts(float[][] parts, int count, int from, int to, float[] sums, int at) {
        for (int i = from; i < to; i++) {
            float s = parts[0][i];
            for (int p = 1; p < count; p++) {
                s += parts[p][i];
            }
            sums[at + i - from] = s;
        }
    }
}
