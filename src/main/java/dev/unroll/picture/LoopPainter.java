package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.LayerTrace;

/** The folded cell's loop: each state leaves it on one side and comes back on the other, once for every timestep. */
final class LoopPainter {
    private static final double GONE = 0.4;
    private static final int ROUND = 6;
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;

    LoopPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint(LayerTrace layer, int lane) {
        double opacity = Math.clamp(1 - scene.unfolded() / GONE, 0, 1);
        if (opacity == 0) {
            return;
        }
        double s = layout.scale;
        double side = layer.backwards() ? -1 : 1;
        double x = layout.x(Math.max(0, scene.current(lane)), scene.time());
        double far = layout.half() + 40 * s;
        boolean lstm = layer.type().equals("LSTM");
        double top = layout.laneY(lane) + 4 * s;
        double bottom = layout.laneY(lane) + layout.laneHeight - 4 * s;
        double hidden = LanePainter.hiddenWire(layout, lane);
        if (lstm) {
            double wire = LanePainter.cellWire(layout, lane);
            loop(x, side, far - 13 * s, wire, top, brush.colour(Role.CELL).fade(opacity));
            loop(x, side, far, hidden, bottom, brush.colour(Role.HIDDEN).fade(opacity));
            brush.text("c", x - side * far, wire + 5 * s, Face.MATH, 17, brush.colour(Role.CELL).fade(opacity), Align.MIDDLE);
        } else {
            loop(x, side, far, hidden, top, brush.colour(Role.HIDDEN).fade(opacity));
        }
        brush.text("h", x - side * (far + 13 * s), hidden + 5 * s, Face.MATH, 17, brush.colour(Role.HIDDEN).fade(opacity),
                Align.MIDDLE);
        words(layer, lane, x + side * (far + 16 * s), side > 0 ? Align.START : Align.END, opacity);
    }

    private void words(LayerTrace layer, int lane, double x, Align align, double opacity) {
        double s = layout.scale;
        boolean usual = !layer.backwards() && !scene.order().waits(lane);
        boolean low = layout.laneHeight < 64 * s && usual;
        double y = layout.middle(lane) - (low ? 3 : 12) * s;
        Colour subtle = brush.colour(Role.TEXT_SUBTLE).fade(opacity);
        brush.text("× " + layout.steps(), x, y, Face.MONO_BOLD, 15, brush.colour(Role.TEXT).fade(opacity), align);
        int now = scene.current(lane);
        String way = scene.text(scene.order().waits(lane) ? "view.picture.waits" : layer.backwards() ? "view.picture.fromEnd"
                : "view.picture.oncePerStep");
        if (!low) {
            brush.text(way, x, y + 16 * s, Face.SANS, 11, subtle, align);
        }
        if (now >= 0 && scene.trace() != null) {
            String token = InputPainter.token(scene.trace().tokens().get(now));
            brush.text(scene.text("view.picture.nowAt", now + 1, token), x, y + (low ? 17 : 32) * s, Face.SANS_MEDIUM, 12,
                    brush.colour(Role.ACCENT).fade(opacity), align);
        }
    }

    /** Out on one side at the height of a wire, around by way of another height, and back in on the other side. */
    private void loop(double x, double side, double far, double wire, double turn, Colour colour) {
        double half = layout.half();
        double r = Math.min(9 * layout.scale, Math.abs(turn - wire) * 0.5);
        double[] xs = new double[4 * (ROUND + 1) + 2];
        double[] ys = new double[xs.length];
        double out = side * far;
        double down = Math.signum(turn - wire);
        double[][] corners = {
            {x + out - side * r, wire, x + out, wire, x + out, wire + down * r},
            {x + out, turn - down * r, x + out, turn, x + out - side * r, turn},
            {x - out + side * r, turn, x - out, turn, x - out, turn - down * r},
            {x - out, wire + down * r, x - out, wire, x - out + side * r, wire}};
        int n = 0;
        xs[n] = x + side * half;
        ys[n++] = wire;
        for (double[] c : corners) {
            for (int i = 0; i <= ROUND; i++) {
                double t = (double) i / ROUND;
                xs[n] = between(c[0], c[2], c[4], t);
                ys[n++] = between(c[1], c[3], c[5], t);
            }
        }
        double head = 6 * layout.scale;
        xs[n] = x - side * (half + head * 0.8);
        ys[n] = wire;
        brush.surface.polyline(xs, ys, xs.length, colour, new Stroke(2 * layout.scale));
        double tip = x - side * half;
        brush.surface.polygon(new double[] {tip, tip - side * head, tip - side * head},
                new double[] {wire, wire - 4 * layout.scale, wire + 4 * layout.scale}, colour);
    }

    /** A quadratic Bézier curve. */
    private static double between(double a, double b, double c, double t) {
        double u = 1 - t;
        return u * u * a + 2 * u * t * b + t * t * c;
    }
}
