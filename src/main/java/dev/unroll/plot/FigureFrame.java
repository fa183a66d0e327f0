package dev.unroll.plot;

/**
 * Where a figure's axes lie on a surface: turns values into places and back.
 *
 * @param outerRight the right edge of the whole figure, end labels included
 */
public record FigureFrame(Axis xAxis, Axis yAxis, double left, double top, double right, double bottom,
        double outerRight) {
    /** The frame of {@code figure} in a rectangle at the origin, with room for labels around it. */
    public static FigureFrame of(Figure figure, double width, double height, double scale) {
        return new FigureFrame(figure.x(), figure.y(), 52 * scale, 30 * scale, Math.max(60, width - 84 * scale),
                Math.max(40, height - 42 * scale), width);
    }

    /** Extent of the horizontal axis. */
    public double width() {
        return right - left;
    }

    /** Extent of the vertical axis. */
    public double height() {
        return bottom - top;
    }

    /** The place of a value on the horizontal axis. */
    public double x(double value) {
        return left + xAxis.share(value) * width();
    }

    /** The place of a value on the vertical axis. */
    public double y(double value) {
        return bottom - yAxis.share(value) * height();
    }

    /** The value on the horizontal axis at a place. */
    public double valueAt(double place) {
        return xAxis.min() + (place - left) / width() * (xAxis.max() - xAxis.min());
    }

    /** How much of the horizontal axis one pixel covers. */
    public double perPixel(double pixel) {
        return (xAxis.max() - xAxis.min()) / width() * pixel;
    }
}
