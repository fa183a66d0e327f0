package dev.unroll.data;

import dev.unroll.data.numpy.IntRows;

/**
 * Rows of whole numbers in as few bytes as each number needs: one below 128, two below 16,384, and so on, seven bits in a
 * byte, the lowest first, and a byte's highest bit where more follow. Ranks of words are mostly small: the fifty thousand
 * IMDB reviews take 18 MB so, a third of what they take as ints. For reading by several threads.
 */
final class PackedRows {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int LONGEST = 5;
    private final byte[] bytes;
    /** Where each row begins in {@link #bytes}. */
    private final int[] begins;
    private final int[] lengths;

    /** The numbers of {@code rows}. */
    PackedRows(IntRows rows) {
        int count = rows.count();
        begins = new int[count];
        lengths = new int[count];
        int[] values = rows.values();
        byte[] packed = new byte[size(values, rows.starts()[count])];
        int at = 0;
        for (int row = 0; row < count; row++) {
            begins[row] = at;
            lengths[row] = rows.length(row);
            for (int i = rows.starts()[row]; i < rows.starts()[row + 1]; i++) {
                int rest = values[i];
                for (; (rest & -MORE) != 0; rest >>>= BITS) {
                    packed[at++] = (byte) (rest | MORE);
                }
                packed[at++] = (byte) rest;
            }
        }
        bytes = packed;
    }

    private static int size(int[] values, int count) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            int width = (Integer.SIZE - Integer.numberOfLeadingZeros(values[i] | 1) + BITS - 1) / BITS;
            size = Math.addExact(size, Math.min(width, LONGEST));
        }
        return size;
    }

    /** Number of rows. */
    int count() {
        return lengths.length;
    }

    /** Length of a row. */
    int length(int row) {
        return lengths[row];
    }

    /** Writes the numbers of a row into {@code target}, from {@code to}. */
    void read(int row, int[] target, int to) {
        int at = begins[row];
        for (int i = 0; i < lengths[row]; i++) {
            int value = bytes[at++];
            if (value < 0) {
                value &= MORE - 1;
                for (int shift = BITS; ; shift += BITS) {
                    byte next = bytes[at++];
                    value |= (next & MORE - 1) << shift;
                    if (next >= 0) {
                        break;
                    }
                }
            }
            target[to + i] = value;
        }
    }
}
