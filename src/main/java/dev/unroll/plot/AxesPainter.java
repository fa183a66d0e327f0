package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;

/** Paints a figure's grid, ticks and the names of its axes. */
final class AxesPainter {
    private static final Type TICK = new Type(Face.MONO, 11);
    private static final Type CAPTION = new Type(Face.SANS, 11.5);

    private AxesPainter() {
    }

    static void paint(Easel easel, Figure figure) {
        vertical(easel, figure.y());
        horizontal(easel, figure.x());
        FigureFrame frame = easel.frame();
        easel.surface().text(figure.xLabel(), (frame.left() + frame.right()) / 2, frame.bottom() + 33 * easel.scale(),
                CAPTION.times(easel.scale()), easel.colour(Role.TEXT_MUTED), Align.MIDDLE);
    }

    private static void vertical(Easel easel, Axis axis) {
        FigureFrame frame = easel.frame();
        double scale = easel.scale();
        for (Tick tick : axis.ticks((int) (frame.height() / (22 * scale)))) {
            double y = easel.sharp(frame.y(tick.value()));
            if (tick.labelled()) {
                easel.surface().line(frame.left(), y, frame.right(), y, easel.colour(Role.GRID), easel.hair());
                easel.surface().text(tick.label(), frame.left() - 7 * scale, frame.y(tick.value()) + 4 * scale,
                        TICK.times(scale), easel.colour(Role.TEXT_MUTED), Align.END);
            } else {
                easel.surface().line(frame.left() - 4 * scale, y, frame.left(), y, easel.colour(Role.BORDER), easel.hair());
            }
        }
    }

    private static void horizontal(Easel easel, Axis axis) {
        FigureFrame frame = easel.frame();
        double scale = easel.scale();
        double base = easel.sharp(frame.bottom());
        easel.surface().line(frame.left(), base, frame.right(), base, easel.colour(Role.TEXT_SUBTLE), easel.hair());
        for (Tick tick : axis.ticks((int) (frame.width() / (38 * scale)))) {
            double x = easel.sharp(frame.x(tick.value()));
            easel.surface().line(x, base, x, base + (tick.labelled() ? 4 : 3) * scale, easel.colour(Role.BORDER),
                    easel.hair());
            if (tick.labelled()) {
                easel.surface().text(tick.label(), frame.x(tick.value()), frame.bottom() + 17 * scale, TICK.times(scale),
                        easel.colour(Role.TEXT_MUTED), Align.MIDDLE);
            }
        }
    }
}
