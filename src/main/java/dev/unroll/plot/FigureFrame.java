package dev.unroll.plot;

/**
 * Where a figure's axes lie on a surface: turns values into places and back.
 *
 * @param outerLeft  the left edge of the whole figure, labels of the vertical axis included
 * @param outerRight the right edge of the whole figure, end labels included
 */
public record FigureFrame(Axis xAxis, Axis yAxis, double left, double top, double right, double bottom, double outerLeft,
        double outerRight) {
    private static final double MOST = 1e6;

    /** The frame of {@code figure} in a rectangle at the origin, with room for labels around it. */
    public static FigureFrame of(Figure figure, double width, double height, double scale) {
        return in(figure, new Box(0, 0, width, height), scale);
    }

    /** The frame of {@code figure} in a rectangle, with room for labels around it. */
    public static FigureFrame in(Figure figure, Box box, double scale) {
        double left = box.x() + Room.left(figure) * scale;
        double top = box.y() + Room.TOP * scale;
        return new FigureFrame(figure.x(), figure.y(), left, top,
                Math.max(left + 8, box.right() - Room.right(figure) * scale),
                Math.max(top + 8, box.bottom() - Room.BOTTOM * scale), box.x(), box.right());
    }

    /** Extent of the horizontal axis. */
    public double width() {
        return right - left;
    }

    /** Extent of the vertical axis. */
    public double height() {
        return bottom - top;
    }

    /** The rectangle between the axes. */
    public Box box() {
        return new Box(left, top, width(), height());
    }

    /** The place of a value on the horizontal axis; NaN where it has none. */
    public double x(double value) {
        return place(left, xAxis.share(value) * width());
    }

    /** The place of a value on the vertical axis; NaN where it has none. */
    public double y(double value) {
        return place(bottom, -yAxis.share(value) * height());
    }

    /** The places of values on the horizontal axis, {@link #x} of each. */
    double[] xs(double[] values, int count) {
        return places(xAxis, values, count, left, width());
    }

    /** The places of values on the vertical axis, {@link #y} of each. */
    double[] ys(double[] values, int count) {
        return places(yAxis, values, count, bottom, -height());
    }

    private static double[] places(Axis axis, double[] values, int count, double from, double extent) {
        double[] places = new double[count];
        double perUnit = extent / (axis.max() - axis.min());
        for (int i = 0; i < count; i++) {
            places[i] = axis.logarithmic() ? place(from, axis.share(values[i]) * extent)
                    : place(from, (values[i] - axis.min()) * perUnit);
        }
        return places;
    }

    /** The value on the horizontal axis at a place. */
    public double valueAt(double place) {
        return xAxis.value((place - left) / width());
    }

    /** The value on the vertical axis at a place. */
    public double valueAtHeight(double place) {
        return yAxis.value((bottom - place) / height());
    }

    /** Far out of sight all places are the same; surfaces do not take just any number. */
    private static double place(double from, double way) {
        return from + (way > MOST ? MOST : way < -MOST ? -MOST : way);
    }
}
