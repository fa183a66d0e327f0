package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;

/** What each threshold would find, against what it would call by mistake; the diagonal is a coin. */
public final class RocPicture {
    private RocPicture() {
    }

    /** Paints it. */
    public static void paint(Surface surface, RocScene scene, Frame frame) {
        double s = frame.scale();
        Brush brush = frame.brush(surface);
        SquareAxes axes = SquareAxes.in(frame);
        double side = axes.side();
        double left = axes.left();
        double bottom = axes.bottom();
        axes.paint(surface, brush, 4, 0, 0.25, 2, frame.text("picture.evaluate.fall"), frame.text("picture.evaluate.hit"));
        curve(surface, scene, brush, left, bottom, side);
        double x = left + scene.fall() * side;
        double y = bottom - scene.hit() * side;
        Colour accent = brush.colour(Role.ACCENT);
        brush.text(scene.area(), left + side - 8 * s, bottom - 12 * s, Face.SANS_SEMIBOLD, 13, brush.colour(Role.TEXT), Align.END);
        if (Double.isNaN(scene.fall()) || Double.isNaN(scene.hit())) {
            return;
        }
        surface.disc(x, y, 7.5 * s, brush.colour(Role.GROUND));
        surface.disc(x, y, 6 * s, accent);
        boolean roomy = y + 30 * s < bottom;
        brush.text(frame.text("picture.evaluate.threshold", Numbers.fixed(scene.threshold(), 2)), x + 12 * s,
                y + (roomy ? 16 : -6) * s, Face.SANS_SEMIBOLD, 12, accent, Align.START);
    }

    private static void curve(Surface surface, RocScene scene, Brush brush, double left, double bottom, double side) {
        int count = 0;
        double[] xs = new double[scene.falls().length];
        double[] ys = new double[scene.falls().length];
        double near = surface.pixel() * 0.7;
        double[] falls = scene.falls();
        double[] hits = scene.hits();
        for (int i = 0; i < falls.length; i++) {
            double x = left + falls[i] * side;
            double y = bottom - hits[i] * side;
            boolean last = i == falls.length - 1;
            if (count == 0 || last || Math.abs(x - xs[count - 1]) + Math.abs(y - ys[count - 1]) > near) {
                xs[count] = x;
                ys[count++] = y;
            }
        }
        if (count > 1) {
            surface.polyline(xs, ys, count, brush.colour(Role.ACCENT), new Stroke(2 * brush.scale));
        }
    }
}
