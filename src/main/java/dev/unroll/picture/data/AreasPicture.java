package dev.unroll.picture.data;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;

/**
 * Two amounts of memory as areas to scale.
 *
 * @param large       the larger one
 * @param small       the smaller one
 * @param name        what it is called
 * @param description for those who do not see it
 */
public record AreasPicture(String name, String description, Amount large, Amount small) implements Painting {
    /**
     * An amount of memory.
     *
     * @param what    it is needed for
     * @param bytes   how many
     * @param text    that number in decimal units
     * @param formula how it comes about
     */
    public record Amount(String what, long bytes, String text, String formula) {
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        double big = Math.min(height, width * 0.44);
        double side = Math.max(brush.surface.pixel(), big * Math.sqrt((double) small.bytes() / Math.max(1, large.bytes())));
        Colour area = palette.of(Role.TEXT_SUBTLE).mix(palette.of(Role.GROUND), 0.6);
        surface.fillRound(0, 0, big, big, 2 * scale, area);
        double middle = big / 2;
        boolean roomy = big > 84 * scale;
        Type key = brush.type(Face.MONO_BOLD, roomy ? 20 : 15);
        Colour ink = palette.ink(area);
        surface.text(large.text(), middle, middle - (roomy ? 0 : 1) * scale, key, ink, Align.MIDDLE);
        brush.text(large.what(), middle, middle + (roomy ? 18 : 14) * scale, Face.SANS, 12, ink, Align.MIDDLE);
        double x = big + 16 * scale;
        double room = width - x;
        formula(brush, large.formula(), x, 11 * scale, room);
        Colour accent = palette.of(Role.ACCENT);
        double bottom = Math.max(big, 54 * scale);
        formula(brush, small.formula(), x, bottom - 25 * scale, room);
        surface.fill(x, surface.snap(bottom - side), side, side, accent);
        Type number = brush.type(Face.MONO_BOLD, roomy ? 20 : 16);
        double at = x + side + 9 * scale;
        surface.text(small.text(), at, bottom - 0.5 * scale, number, accent, Align.START);
        double after = at + surface.width(small.text(), number) + 9 * scale;
        Type plain = brush.type(Face.SANS, 12);
        surface.text(surface.fit(small.what(), plain, Math.max(0, width - after)), after, bottom - 0.5 * scale, plain,
                palette.of(Role.TEXT_MUTED), Align.START);
    }

    private static void formula(Brush brush, String text, double x, double y, double room) {
        Type type = brush.type(Face.MONO, 11.5);
        double wide = brush.surface.width(text, type);
        Type fitting = wide > room ? type.times(Math.max(0.8, room / wide)) : type;
        brush.surface.text(brush.surface.fit(text, fitting, room), x, y, fitting, brush.colour(Role.TEXT_MUTED), Align.START);
    }
}
