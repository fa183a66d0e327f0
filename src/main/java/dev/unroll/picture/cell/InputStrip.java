package dev.unroll.picture.cell;

/**
 * Where the features of what the layer is fed lie below the frame: in one row, in up to three where they are many, and
 * without cells of their own where they are too many.
 */
record InputStrip(int features, double left, double top, double cellWidth, double cellHeight, int columns) {
    private static final double HIGH = 20;

    static InputStrip of(CellLayout layout) {
        int features = layout.step().x().length;
        double room = (layout.frameRight - layout.frameLeft) * 0.39;
        int rows = 1;
        while (rows < 3 && room / Math.ceil((double) features / rows) < 9) {
            rows++;
        }
        int columns = Math.max(1, (features + rows - 1) / rows);
        double cell = Math.min(21, room / columns);
        double width = columns * cell;
        double enter = layout.inputX();
        double left = layout.mirrored ? enter + 9 - width : enter - 9;
        if (features == 1) {
            left = enter - cell / 2;
        }
        return new InputStrip(features, left, layout.stripTop, cell, HIGH / rows, columns);
    }

    double width() {
        return columns * cellWidth;
    }

    double x(int feature) {
        return left + feature % columns * cellWidth;
    }

    double y(int feature) {
        return top + feature / columns * cellHeight;
    }

    /** The feature at a place, or −1. */
    int at(double x, double y) {
        if (x < left || y < top || y >= top + HIGH || x >= left + width()) {
            return -1;
        }
        int feature = (int) ((y - top) / cellHeight) * columns + (int) ((x - left) / cellWidth);
        return feature < features ? feature : -1;
    }
}
