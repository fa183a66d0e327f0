package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;

/** What every part of a figure is painted with: a surface, its colours, and where the axes lie on it. */
record Easel(Surface surface, Palette palette, FigureFrame frame, double scale) {
    Colour colour(Role role) {
        return palette.of(role);
    }

    /** The thinnest line that can be seen. */
    Stroke hair() {
        return new Stroke(surface.pixel());
    }

    /** The middle of the device pixel at a place, where a hair is sharp. */
    double sharp(double place) {
        return surface.snap(place) + surface.pixel() / 2;
    }

    Stroke stroke(Stroke at) {
        return new Stroke(at.width() * scale, at.dash());
    }

    /** Writes with a seam of the ground's colour, so that lines behind do not hinder reading. */
    void onGround(String text, double x, double y, Type type, Colour colour, Align align) {
        double width = surface.width(text, type);
        double left = switch (align) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        surface.fillRound(left - 3 * scale, y - type.size() * 0.95, width + 6 * scale, type.size() * 1.3, 3 * scale,
                colour(Role.GROUND).fade(0.86));
        surface.text(text, x, y, type, colour, align);
    }
}
