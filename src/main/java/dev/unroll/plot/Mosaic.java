package dev.unroll.plot;

import java.util.function.IntUnaryOperator;

/**
 * Coloured cells without gaps, row after row: one operation on a surface, however many they are.
 *
 * @param argb [rows][columns], as {@link Colour#argb}; shared, not to be changed
 */
public record Mosaic(int columns, int rows, int[] argb) {
    public Mosaic {
        if (columns < 1 || rows < 1 || argb.length != columns * rows) {
            throw new IllegalArgumentException(columns + " × " + rows + " cells of " + argb.length);
        }
    }

    /** Asks for the colour of each cell; cells are counted row after row. */
    public static Mosaic of(int columns, int rows, IntUnaryOperator argb) {
        int[] cells = new int[columns * rows];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = argb.applyAsInt(i);
        }
        return new Mosaic(columns, rows, cells);
    }

    /** The colour of a cell. */
    public Colour at(int column, int row) {
        return new Colour(argb[row * columns + column]);
    }
}
