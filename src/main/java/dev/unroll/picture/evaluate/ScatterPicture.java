package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;

/** A point for each answer; a model without fault would put all of them on the diagonal. */
public final class ScatterPicture {
    private ScatterPicture() {
    }

    /** Paints it. */
    public static void paint(Surface surface, ScatterScene scene, Frame frame) {
        double s = frame.scale();
        Brush brush = frame.brush(surface);
        SquareAxes axes = SquareAxes.in(frame);
        double side = axes.side();
        double left = axes.left();
        double top = axes.top();
        double bottom = axes.bottom();
        double span = Math.max(1e-9, scene.to() - scene.from());
        int ticks = (int) Math.round(span / scene.step());
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(scene.step()) - 1e-9), 0, 6);
        axes.paint(surface, brush, ticks, scene.from(), scene.step(), decimals, frame.text("picture.evaluate.actualValue"),
                frame.text("picture.evaluate.predictedValue"));
        Colour point = brush.colour(Role.ACCENT).fade(scene.actual().length > 500 ? 0.35 : 0.6);
        surface.clipped(left - 3 * s, top - 3 * s, side + 6 * s, side + 6 * s, () -> {
            for (int i = 0; i < scene.actual().length; i++) {
                surface.disc(left + (scene.actual()[i] - scene.from()) / span * side,
                        bottom - (scene.predicted()[i] - scene.from()) / span * side, 2.2 * s, point);
            }
        });
        if (scene.actual().length < scene.total()) {
            brush.text(frame.text("picture.evaluate.some", scene.actual().length, scene.total()), left + side - 6 * s,
                    bottom - 8 * s, Face.SANS, 11, brush.colour(Role.TEXT_MUTED), Align.END);
        }
    }
}
