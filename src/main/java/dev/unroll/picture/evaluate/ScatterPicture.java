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

/** A point for each answer; a model without fault would put all of them on the diagonal. */
public final class ScatterPicture {
    private ScatterPicture() {
    }

    /** Paints it. */
    public static void paint(Surface surface, ScatterScene scene, Frame frame) {
        double s = frame.scale();
        Brush brush = frame.brush(surface);
        double side = Math.min(frame.width() - 74 * s, frame.height() - 52 * s);
        double left = Math.max(58 * s, (frame.width() - side) / 2);
        double top = 10 * s;
        double bottom = top + side;
        Colour muted = brush.colour(Role.TEXT_MUTED);
        double span = Math.max(1e-9, scene.to() - scene.from());
        int ticks = (int) Math.round(span / scene.step());
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(scene.step()) - 1e-9), 0, 6);
        for (int i = 0; i <= ticks; i++) {
            double v = scene.from() + i * scene.step();
            double x = surface.snap(left + side * i / ticks) + surface.pixel() / 2;
            double y = surface.snap(bottom - side * i / ticks) + surface.pixel() / 2;
            surface.line(x, top, x, bottom, brush.colour(Role.GRID), new Stroke(surface.pixel()));
            surface.line(left, y, left + side, y, brush.colour(Role.GRID), new Stroke(surface.pixel()));
            brush.text(Numbers.fixed(v, decimals), x, bottom + 15 * s, Face.MONO, 11, muted, Align.MIDDLE);
            brush.text(Numbers.fixed(v, decimals), left - 6 * s, y + 4 * s, Face.MONO, 11, muted, Align.END);
        }
        surface.line(left, bottom, left + side, top, brush.colour(Role.TEXT_SUBTLE), new Stroke(1.2 * s, Dash.EVEN));
        Colour point = brush.colour(Role.ACCENT).fade(scene.actual().length > 500 ? 0.35 : 0.6);
        surface.clipped(left - 3 * s, top - 3 * s, side + 6 * s, side + 6 * s, () -> {
            for (int i = 0; i < scene.actual().length; i++) {
                surface.disc(left + (scene.actual()[i] - scene.from()) / span * side,
                        bottom - (scene.predicted()[i] - scene.from()) / span * side, 2.2 * s, point);
            }
        });
        brush.text(frame.text("picture.evaluate.actualValue"), left + side / 2, bottom + 33 * s, Face.SANS, 12, muted,
                Align.MIDDLE);
        surface.turnedText(frame.text("picture.evaluate.predictedValue"), left - 45 * s, top + side / 2, -90,
                brush.type(Face.SANS, 12), muted, Align.MIDDLE);
        if (scene.actual().length < scene.total()) {
            brush.text(frame.text("picture.evaluate.some", scene.actual().length, scene.total()), left + side - 6 * s,
                    bottom - 8 * s,
                    Face.SANS, 11, muted, Align.END);
        }
    }
}
