package dev.unroll.picture;

/**
 * How many rows and columns a state's units take in a strip, and how large each is. Units run down the first column,
 * then down the next.
 */
public record StripGrid(int units, int rows, int columns, double cellWidth, double cellHeight, double gap) {
    private static final double LEAST = 6;

    /** The grid for a strip of at most this width and height. */
    public static StripGrid of(int units, double width, double height, double scale) {
        int most = Math.max(1, (int) (height / (LEAST * scale)));
        int columns = Math.max(1, (units + most - 1) / most);
        int widest = Math.max(1, (int) (width / (2 * scale)));
        columns = Math.min(columns, widest);
        int rows = (units + columns - 1) / columns;
        double cellHeight = Math.min(height / rows, 22 * scale);
        double gap = cellHeight > 4 * scale ? 1.2 * scale : 0;
        return new StripGrid(units, rows, columns, width / columns, cellHeight, gap);
    }

    /** Left edge of a unit, relative to the strip's middle. */
    public double x(int unit) {
        return (unit / rows - columns / 2.0) * cellWidth;
    }

    /** Top edge of a unit, relative to the strip's middle. */
    public double y(int unit) {
        return (unit % rows - rows / 2.0) * cellHeight;
    }

    /** The unit at a place relative to the strip's middle, or −1. */
    public int unitAt(double x, double y) {
        int column = (int) Math.floor(x / cellWidth + columns / 2.0);
        int row = (int) Math.floor(y / cellHeight + rows / 2.0);
        if (column < 0 || column >= columns || row < 0 || row >= rows) {
            return -1;
        }
        int unit = column * rows + row;
        return unit < units ? unit : -1;
    }
}
