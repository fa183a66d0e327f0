package dev.unroll.view.curves;

import dev.unroll.plot.Colour;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;

/** Where curves will be once there are some: grey as everything that is not computed yet, and without a number. */
final class GhostCurves {
    private static final int POINTS = 60;
    private static final double BEND = 4;
    private static final double HIGH = 0.15;
    private static final double LOW = 0.85;
    private static final double BESIDE = 0.08;
    private static final double WIDTH = 2.2;

    private GhostCurves() {
    }

    /** Paints two lines that fall, or rise, and level off. */
    static void paint(Surface surface, FigureFrame frame, boolean falling, Palette palette, double scale) {
        Colour grey = palette.of(Role.GHOST);
        line(surface, frame, falling, 0, grey, new Stroke(WIDTH * scale));
        line(surface, frame, falling, BESIDE, grey, new Stroke(WIDTH * scale, Stroke.Dash.WIDE));
    }

    private static void line(Surface surface, FigureFrame frame, boolean falling, double beside, Colour colour, Stroke stroke) {
        double[] xs = new double[POINTS + 1];
        double[] ys = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            double along = (double) i / POINTS;
            double done = 1 - Math.exp(-BEND * along);
            double down = HIGH + (LOW - HIGH) * done - beside * along;
            xs[i] = frame.left() + along * frame.width();
            ys[i] = frame.top() + (falling ? down : 1 - down) * frame.height();
        }
        surface.polyline(xs, ys, POINTS + 1, colour, stroke);
    }
}
