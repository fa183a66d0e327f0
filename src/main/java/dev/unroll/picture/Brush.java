package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;

/** A surface with a palette and a scale: the few compound strokes that all drawings share. */
public final class Brush {
    public final Surface surface;
    public final Palette palette;
    public final double scale;

    /** Paints on {@code surface}; {@code scale} enlarges type and lines. */
    public Brush(Surface surface, Palette palette, double scale) {
        this.surface = surface;
        this.palette = palette;
        this.scale = scale;
    }

    /** The colour of a role. */
    public Colour colour(Palette.Role role) {
        return palette.of(role);
    }

    /** A face at a size that follows the scale. */
    public Type type(Face face, double size) {
        return new Type(face, size * scale);
    }

    /** A text on one line, its size before the scale. */
    public void text(String text, double x, double y, Face face, double size, Colour colour, Align align) {
        surface.text(text, x, y, type(face, size), colour, align);
    }

    /** A filled cell whose edges fall on device pixels. */
    public void cell(double x, double y, double width, double height, double gap, Colour colour) {
        double x1 = surface.snap(x + gap / 2);
        double y1 = surface.snap(y + gap / 2);
        double x2 = Math.max(x1 + surface.pixel(), surface.snap(x + width - gap / 2));
        double y2 = Math.max(y1 + surface.pixel(), surface.snap(y + height - gap / 2));
        surface.fill(x1, y1, x2 - x1, y2 - y1, colour);
    }

    /** A level arrow that ends at {@code x2}. */
    public void across(double x1, double x2, double y, Colour colour, double width) {
        double head = (x2 > x1 ? 5 : -5) * scale;
        double at = surface.snap(y);
        surface.line(x1, at, x2 - head * 0.8, at, colour, new Stroke(width * scale));
        surface.polygon(new double[] {x2, x2 - head, x2 - head},
                new double[] {at, at - 3.5 * scale, at + 3.5 * scale}, colour);
    }

    /** An upright arrow that ends at {@code y2}, above {@code y1}. */
    public void upward(double x, double y1, double y2, Colour colour, double width) {
        double at = surface.snap(x);
        surface.line(at, y1, at, y2 + 4 * scale, colour, new Stroke(width * scale));
        surface.polygon(new double[] {at, at - 3.5 * scale, at + 3.5 * scale},
                new double[] {y2, y2 + 5 * scale, y2 + 5 * scale}, colour);
    }
}
