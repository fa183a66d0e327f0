package dev.unroll.kernel;

/**
 * Lays a weight matrix out for {@link Product}: blocks of {@link #ROWS} rows, in each block column after column with the
 * rows' numbers side by side; then, where four or more rows are left, a block of four, and the last rows one by one. As
 * many floats as the matrix has.
 */
public final class Packing {
    /** Rows of a block: 512-bit vectors come with 32 registers, others may have 16. */
    static final int ROWS = Lanes.COUNT == 16 ? 8 : 4;

    private Packing() {
    }

    /**
     * Packs {@code rows} × {@code depth} numbers, of which (r, k) lies at {@code from + r * rowStep + k * depthStep}.
     *
     * @param to where the packed numbers begin
     */
    public static void pack(float[] source, int from, int rowStep, int depthStep, int rows, int depth,
            float[] packed, int to) {
        int r = 0;
        for (; r + ROWS <= rows; r += ROWS) {
            block(source, from + r * rowStep, rowStep, depthStep, ROWS, depth, packed, to + r * depth);
        }
        for (; r + 4 <= rows; r += 4) {
            block(source, from + r * rowStep, rowStep, depthStep, 4, depth, packed, to + r * depth);
        }
        for (; r < rows; r++) {
            block(source, from + r * rowStep, rowStep, depthStep, 1, depth, packed, to + r * depth);
        }
    }

    private static void block(float[] source, int from, int rowStep, int depthStep, int rows, int depth,
            float[] packed, int to) {
        for (int k = 0; k < depth; k++) {
            for (int r = 0; r < rows; r++) {
                packed[to + k * rows + r] = source[from + k * depthStep + r * rowStep];
            }
        }
    }
}
