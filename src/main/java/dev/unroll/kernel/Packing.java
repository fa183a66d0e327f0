package dev.unroll.kernel;

/**
 * Lays a weight matrix out for {@link Product}: blocks of four rows, in each block column after column with the four
 * rows' numbers side by side; rows that fill no block follow one by one. As many floats as the matrix has.
 */
public final class Packing {
    private Packing() {
    }

    /**
     * Packs {@code rows} × {@code depth} numbers, of which (r, k) lies at {@code from + r * rowStep + k * depthStep}.
     *
     * @param to where the packed numbers begin
     */
    public static void pack(float[] source, int from, int rowStep, int depthStep, int rows, int depth,
            float[] packed, int to) {
        int blocks = rows & ~3;
        for (int r = 0; r < blocks; r += 4) {
            for (int k = 0; k < depth; k++) {
                int at = from + r * rowStep + k * depthStep;
                packed[to] = source[at];
                packed[to + 1] = source[at + rowStep];
                packed[to + 2] = source[at + 2 * rowStep];
                packed[to + 3] = source[at + 3 * rowStep];
                to += 4;
            }
        }
        for (int r = blocks; r < rows; r++) {
            for (int k = 0; k < depth; k++) {
                packed[to++] = source[from + r * rowStep + k * depthStep];
            }
        }
    }
}
