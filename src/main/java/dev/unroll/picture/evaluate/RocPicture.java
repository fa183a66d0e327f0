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

/** What each threshold would find, against what it would call by mistake; the diagonal is a coin. */
public final class RocPicture {
    private RocPicture() {
    }

    /** Paints it. */
    public static void paint(Surface surface, RocScene scene, Frame frame) {
        double s = frame.scale();
        Brush brush = frame.brush(surface);
        double side = Math.min(frame.width() - 74 * s, frame.height() - 52 * s);
        double left = Math.max(58 * s, (frame.width() - side) / 2);
        double top = 10 * s;
        double bottom = top + side;
        Colour muted = brush.colour(Role.TEXT_MUTED);
        for (int i = 0; i <= 4; i++) {
            double v = i / 4.0;
            double x = surface.snap(left + v * side) + surface.pixel() / 2;
            double y = surface.snap(bottom - v * side) + surface.pixel() / 2;
            surface.line(x, top, x, bottom, brush.colour(Role.GRID), new Stroke(surface.pixel()));
            surface.line(left, y, left + side, y, brush.colour(Role.GRID), new Stroke(surface.pixel()));
            brush.text(Numbers.fixed(v, 2), x, bottom + 15 * s, Face.MONO, 11, muted, Align.MIDDLE);
            brush.text(Numbers.fixed(v, 2), left - 6 * s, y + 4 * s, Face.MONO, 11, muted, Align.END);
        }
        brush.text(frame.text("picture.evaluate.fall"), left + side / 2, bottom + 33 * s, Face.SANS, 12, muted, Align.MIDDLE);
        surface.turnedText(frame.text("picture.evaluate.hit"), left - 45 * s, top + side / 2, -90, brush.type(Face.SANS, 12), muted,
                Align.MIDDLE);
        surface.line(left, bottom, left + side, top, brush.colour(Role.TEXT_SUBTLE), new Stroke(1.2 * s, Dash.EVEN));
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
