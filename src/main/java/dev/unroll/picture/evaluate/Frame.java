package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;

/**
 * The room a picture has, and how it looks and speaks there.
 *
 * @param width  of the surface
 * @param height likewise
 * @param scale  units of the surface for one point of type
 */
public record Frame(double width, double height, double scale, Palette palette, Language language) {
    Brush brush(Surface surface) {
        return new Brush(surface, palette, scale);
    }

    String text(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }

    /** A length at this scale. */
    double of(double length) {
        return length * scale;
    }
}
