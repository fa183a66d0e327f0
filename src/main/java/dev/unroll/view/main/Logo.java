package dev.unroll.view.main;

import dev.unroll.plot.Colour;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;

/** The mark: a loop over the first cell, unrolled into three. */
public final class Logo {
    /** Width of the drawing at a height of 1. */
    public static final double ASPECT = 40 / 26.0;
    private static final int CURVE = 24;

    private Logo() {
    }

    /** Paints the mark with its top left corner at the origin. */
    public static void paint(Surface surface, Palette palette, double height) {
        double k = height / 26;
        Colour colour = palette.of(Palette.Role.ACCENT);
        Stroke stroke = new Stroke(1.8 * k);
        for (double x : new double[] {1.5, 14.5}) {
            surface.strokeRound(x * k, 13 * k, 9 * k, 9 * k, 2.2 * k, colour, stroke);
            surface.line((x + 9) * k, 17.5 * k, (x + 13) * k, 17.5 * k, colour, stroke);
        }
        surface.fillRound(26.6 * k, 12.1 * k, 10.8 * k, 10.8 * k, 2.8 * k, colour);
        double[] xs = new double[CURVE + 1];
        double[] ys = new double[CURVE + 1];
        for (int i = 0; i <= CURVE; i++) {
            double t = (double) i / CURVE;
            xs[i] = k * bezier(3.4, 1.5, 11, 9.2, t);
            ys[i] = k * bezier(10, 3, 3, 9, t);
        }
        surface.polyline(xs, ys, xs.length, colour, stroke);
    }

    private static double bezier(double a, double b, double c, double d, double t) {
        double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }
}
