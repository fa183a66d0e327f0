package dev.unroll.picture.cell;

import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;

/**
 * Paints in the drawing's own units, which {@code scale} makes units of the surface, and as opaque as {@code opacity}
 * says: so a drawing needs to know neither.
 */
record Pen(Surface surface, Palette palette, double scale, double opacity) {
    Pen(Surface surface, Palette palette, double scale) {
        this(surface, palette, scale, 1);
    }

    Pen faded(double factor) {
        return new Pen(surface, palette, scale, opacity * factor);
    }

    Colour of(Role role) {
        return palette.of(role);
    }

    private Colour ink(Colour colour) {
        return opacity >= 1 ? colour : colour.fade(opacity);
    }

    /** A rectangle whose edges fall on device pixels; never thinner than one. */
    void cell(double x, double y, double width, double height, Colour colour) {
        double x1 = surface.snap(x * scale);
        double y1 = surface.snap(y * scale);
        double x2 = Math.max(x1 + surface.pixel(), surface.snap((x + width) * scale));
        double y2 = Math.max(y1 + surface.pixel(), surface.snap((y + height) * scale));
        surface.fill(x1, y1, x2 - x1, y2 - y1, ink(colour));
    }

    void fill(double x, double y, double width, double height, double radius, Colour colour) {
        surface.fillRound(x * scale, y * scale, width * scale, height * scale, radius * scale, ink(colour));
    }

    void outline(double x, double y, double width, double height, double radius, Colour colour, double line) {
        outline(x, y, width, height, radius, colour, line, Stroke.Dash.SOLID);
    }

    void outline(double x, double y, double width, double height, double radius, Colour colour, double line,
            Stroke.Dash dash) {
        surface.strokeRound(x * scale, y * scale, width * scale, height * scale, radius * scale, ink(colour),
                new Stroke(line * scale, dash));
    }

    void line(double x1, double y1, double x2, double y2, Colour colour, double line) {
        surface.line(x1 * scale, y1 * scale, x2 * scale, y2 * scale, ink(colour), new Stroke(line * scale));
    }

    void path(double[] xs, double[] ys, Colour colour, double line) {
        surface.polyline(scaled(xs), scaled(ys), xs.length, ink(colour), new Stroke(line * scale));
    }

    void polygon(double[] xs, double[] ys, Colour colour) {
        surface.polygon(scaled(xs), scaled(ys), ink(colour));
    }

    void disc(double x, double y, double radius, Colour colour) {
        surface.disc(x * scale, y * scale, radius * scale, ink(colour));
    }

    void circle(double x, double y, double radius, Colour colour, double line) {
        surface.circle(x * scale, y * scale, radius * scale, ink(colour), new Stroke(line * scale));
    }

    void text(String text, double x, double y, Face face, double size, Colour colour, Align align) {
        surface.text(text, x * scale, y * scale, new Type(face, size * scale), ink(colour), align);
    }

    /** A text, shortened where it is wider than {@code room}; returns how wide it is. */
    double text(String text, double x, double y, Face face, double size, Colour colour, Align align, double room) {
        String shown = surface.fit(text, new Type(face, size * scale), room * scale);
        text(shown, x, y, face, size, colour, align);
        return width(shown, face, size);
    }

    /** Tells what is read at a place, see {@link Surface#sign}. */
    void sign(String text, double x, double y, double width, double height) {
        surface.sign(text, new Box(x * scale, y * scale, width * scale, height * scale));
    }

    double width(String text, Face face, double size) {
        return surface.width(text, new Type(face, size * scale)) / scale;
    }

    /** A filled arrow head whose tip lies at a place and points along (dx, dy), a unit vector along an axis. */
    void head(double x, double y, double dx, double dy, double size, Colour colour) {
        double bx = x - dx * size;
        double by = y - dy * size;
        double half = size * 0.62;
        polygon(new double[] {x, bx - dy * half, bx + dy * half}, new double[] {y, by + dx * half, by - dx * half}, colour);
    }

    private double[] scaled(double[] values) {
        double[] all = new double[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i] * scale;
        }
        return all;
    }
}
