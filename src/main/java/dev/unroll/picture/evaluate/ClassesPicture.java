package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;

/** A row for each class: how many, recall with its interval, precision, F1. */
public final class ClassesPicture {
    private static final double ROW = 26;
    private static final double HEAD = 24;

    private ClassesPicture() {
    }

    /** How high all rows are at a scale. */
    public static double height(ClassesScene scene, double scale) {
        return (HEAD + scene.rows().size() * ROW) * scale;
    }

    /** Paints it. */
    public static void paint(Surface surface, ClassesScene scene, Frame frame) {
        double s = frame.scale();
        double w = frame.width();
        Brush brush = frame.brush(surface);
        double[] ends = {w * 0.38, w * 0.51, w * 0.84, w};
        String[] heads = {"count", "recall", "precision", "f1"};
        for (int i = 0; i < heads.length; i++) {
            brush.text(frame.text("picture.evaluate.head." + heads[i]), ends[i], 13 * s, Face.SANS, 11.5,
                    brush.colour(Role.TEXT_MUTED), Align.END);
        }
        double from = w * 0.54;
        double across = w * 0.14;
        for (int i = 0; i < scene.rows().size(); i++) {
            ClassesScene.Row row = scene.rows().get(i);
            double top = (HEAD + i * ROW) * s;
            double base = top + 17 * s;
            Type name = brush.type(Face.SANS_MEDIUM, 13);
            surface.text(surface.fit(row.name(), name, w * 0.29), 0, base, name, brush.colour(Role.TEXT), Align.START);
            brush.text(Numbers.grouped(row.count()), ends[0], base, Face.MONO, 12.5, brush.colour(Role.TEXT_MUTED), Align.END);
            brush.text(number(row.recall()), ends[1], base, Face.MONO_MEDIUM, 12.5, brush.colour(Role.TEXT), Align.END);
            brush.text(number(row.precision()), ends[2], base, Face.MONO, 12.5, brush.colour(Role.TEXT), Align.END);
            brush.text(number(row.f1()), ends[3], base, Face.MONO, 12.5, brush.colour(Role.TEXT), Align.END);
            double line = surface.snap(top) + surface.pixel() / 2;
            surface.line(0, line, w, line, brush.colour(Role.BORDER_MUTED), new Stroke(surface.pixel()));
            surface.fillRound(from, top + 11 * s, across, 4 * s, 2 * s, brush.colour(Role.INSET));
            if (!Double.isNaN(row.lower())) {
                surface.fillRound(from + row.lower() * across, top + 8 * s, (row.upper() - row.lower()) * across, 10 * s, 2 * s,
                        brush.colour(Role.ACCENT).fade(0.4));
            }
            if (!Double.isNaN(row.recall())) {
                surface.fill(from + row.recall() * across - 1.2 * s, top + 6 * s, 2.4 * s, 14 * s, brush.colour(Role.ACCENT));
            }
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : Numbers.fixed(value, 3);
    }
}
