package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;
import java.util.List;

/** Paints what lies behind a figure's lines: tinted areas and horizontal lines with their names. */
final class SpreadPainter {
    private static final Type LABEL = new Type(Face.SANS_MEDIUM, 11.5);
    private static final double OPACITY = 0.16;
    private final Easel easel;
    private final FigureFrame frame;

    SpreadPainter(Easel easel) {
        this.easel = easel;
        this.frame = easel.frame();
    }

    void spreads(List<Spread> spreads) {
        Box box = frame.box();
        easel.surface().clipped(box.x(), box.y(), box.width(), box.height(), () -> spreads.forEach(this::spread));
    }

    private void spread(Spread spread) {
        int size = spread.lower().size();
        int from = 0;
        while (from < size) {
            while (from < size && !known(spread, from)) {
                from++;
            }
            int to = from;
            while (to < size && known(spread, to)) {
                to++;
            }
            if (to - from > 1) {
                polygon(spread, from, to);
            }
            from = to;
        }
    }

    private static boolean known(Spread spread, int i) {
        return Double.isFinite(spread.lower().y(i)) && Double.isFinite(spread.upper().y(i));
    }

    private void polygon(Spread spread, int from, int to) {
        int count = to - from;
        double[] xs = new double[2 * count];
        double[] ys = new double[2 * count];
        for (int i = 0; i < count; i++) {
            xs[i] = frame.x(spread.upper().x(from + i));
            ys[i] = place(spread.upper().y(from + i));
            xs[2 * count - 1 - i] = frame.x(spread.lower().x(from + i));
            ys[2 * count - 1 - i] = place(spread.lower().y(from + i));
        }
        easel.surface().polygon(xs, ys, spread.look().colour(easel.palette()).fade(OPACITY));
    }

    /** A value without a place on the axis lies below everything. */
    private double place(double value) {
        double y = frame.y(value);
        return Double.isNaN(y) ? frame.bottom() : y;
    }

    void levels(List<Level> levels) {
        for (Level level : levels) {
            double y = frame.y(level.y());
            if (level.shaded() && !Double.isNaN(y) && y < frame.bottom()) {
                double top = Math.max(y, frame.top());
                easel.surface().fill(frame.left(), top, frame.width(), frame.bottom() - top, easel.colour(Role.STOPPING_BAND));
            }
        }
    }

    void lines(List<Level> levels) {
        double scale = easel.scale();
        for (Level level : levels) {
            double y = frame.y(level.y());
            if (Double.isNaN(y) || y < frame.top() || y > frame.bottom()) {
                continue;
            }
            double at = easel.sharp(y);
            easel.surface().line(frame.left(), at, frame.right(), at, easel.colour(level.role()), easel.stroke(level.stroke()));
            boolean below = level.shaded() && frame.bottom() - y > 18 * scale;
            easel.surface().text(level.label(), frame.right() - 12 * scale, y + (below ? 15 : -5) * scale, LABEL.times(scale),
                    easel.colour(level.role()), Align.END);
        }
    }
}
