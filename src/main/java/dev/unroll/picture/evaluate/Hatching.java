package dev.unroll.picture.evaluate;

import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;

/** Slanting lines, the mark of an error. */
final class Hatching {
    private Hatching() {
    }

    /** Over {@code box}, {@code gap} apart. */
    static void paint(Surface surface, Box box, double gap, Colour colour, double width) {
        if (box.width() <= 0 || box.height() <= 0) {
            return;
        }
        Stroke stroke = new Stroke(width);
        double across = gap * Math.sqrt(2);
        surface.clipped(box.x(), box.y(), box.width(), box.height(), () -> {
            // From a grid of the whole surface, so that neighbours join.
            double first = Math.floor((box.x() + box.y()) / across) * across;
            for (double sum = first; sum < box.right() + box.bottom(); sum += across) {
                surface.line(sum - box.bottom(), box.bottom(), sum - box.y(), box.y(), colour, stroke);
            }
        });
    }
}
