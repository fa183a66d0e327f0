package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Stroke.Dash;
import dev.unroll.plot.Surface;

/**
 * Two like axes around a square, with its diagonal.
 *
 * @param side length of both axes
 */
record SquareAxes(double left, double top, double side) {
    /** As large as a frame has room for. */
    static SquareAxes in(Frame frame) {
        double s = frame.scale();
        double side = Math.min(frame.width() - 74 * s, frame.height() - 52 * s);
        return new SquareAxes(Math.max(58 * s, (frame.width() - side) / 2), 10 * s, side);
    }

    double bottom() {
        return top + side;
    }

    /**
     * Paints the grid, its numbers, the names of the axes and the diagonal.
     *
     * @param count    intervals
     * @param from     at the lower left corner
     * @param step     from one line to the next
     * @param decimals of the numbers
     */
    void paint(Surface surface, Brush brush, int count, double from, double step, int decimals, String across, String up) {
        double s = brush.scale;
        Colour muted = brush.colour(Role.TEXT_MUTED);
        for (int i = 0; i <= count; i++) {
            String number = Numbers.fixed(from + i * step, decimals);
            double x = surface.snap(left + side * i / count) + surface.pixel() / 2;
            double y = surface.snap(bottom() - side * i / count) + surface.pixel() / 2;
            surface.line(x, top, x, bottom(), brush.colour(Role.GRID), new Stroke(surface.pixel()));
            surface.line(left, y, left + side, y, brush.colour(Role.GRID), new Stroke(surface.pixel()));
            brush.text(number, x, bottom() + 15 * s, Face.MONO, 11, muted, Align.MIDDLE);
            brush.text(number, left - 6 * s, y + 4 * s, Face.MONO, 11, muted, Align.END);
        }
        brush.text(across, left + side / 2, bottom() + 33 * s, Face.SANS, 12, muted, Align.MIDDLE);
        surface.turnedText(up, left - 45 * s, top + side / 2, -90, brush.type(Face.SANS, 12), muted, Align.MIDDLE);
        surface.line(left, bottom(), left + side, top, brush.colour(Role.TEXT_SUBTLE), new Stroke(1.2 * s, Dash.EVEN));
    }
}
