package dev.unroll.picture.data;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;

/** Areas with slanting lines: what carries no information, and what is lost. */
final class Hatching {
    private static final double GAP = 6;

    private Hatching() {
    }

    /** Padding: faint. */
    static void padding(Brush brush, Box box) {
        hatch(brush, box, brush.colour(Role.SUBTLE), brush.colour(Role.BORDER), 1.4);
    }

    /** Cut away: fine lines on the ground. */
    static void cut(Brush brush, Box box) {
        hatch(brush, box, brush.colour(Role.GROUND), brush.colour(Role.TEXT_SUBTLE).fade(0.75), 0.9);
    }

    private static void hatch(Brush brush, Box box, Colour ground, Colour line, double width) {
        if (box.width() <= 0 || box.height() <= 0) {
            return;
        }
        brush.surface.fill(box.x(), box.y(), box.width(), box.height(), ground);
        double gap = GAP * brush.scale * Math.sqrt(2);
        Stroke stroke = new Stroke(width * brush.scale);
        // The lines keep their places on the surface, so that neighbouring areas continue each other.
        double from = Math.floor((box.x() + box.y()) / gap) * gap;
        brush.surface.clipped(box.x(), box.y(), box.width(), box.height(), () -> {
            for (double sum = from; sum < box.right() + box.bottom(); sum += gap) {
                brush.surface.line(sum - box.y(), box.y(), sum - box.bottom(), box.bottom(), line, stroke);
            }
        });
    }
}
