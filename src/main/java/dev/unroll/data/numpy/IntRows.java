package dev.unroll.data.numpy;

import java.util.Arrays;

/**
 * Rows of whole numbers of differing length, kept in one flat array: no object for a number.
 *
 * @param values the rows one after the other
 * @param starts where each row starts in {@code values}, and last where the final row ends
 */
public record IntRows(int[] values, int[] starts) {
    /** Number of rows. */
    public int count() {
        return starts.length - 1;
    }

    /** Length of a row. */
    public int length(int row) {
        return starts[row + 1] - starts[row];
    }

    /** A copy of a row. */
    public int[] row(int row) {
        return Arrays.copyOfRange(values, starts[row], starts[row + 1]);
    }

    /** The rows of a list of arrays. */
    public static IntRows of(int[]... rows) {
        int[] starts = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            starts[i + 1] = starts[i] + rows[i].length;
        }
        int[] values = new int[starts[rows.length]];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, starts[i], rows[i].length);
        }
        return new IntRows(values, starts);
    }
}
