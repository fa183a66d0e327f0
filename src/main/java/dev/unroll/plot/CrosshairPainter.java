package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;
import java.util.List;

/** Paints what is read at one place: a line, a dot on each curve, and a card with the numbers. */
final class CrosshairPainter {
    private static final double ROW = 18;
    private final Easel easel;
    private final Figure figure;
    private final FigureFrame frame;
    private final double scale;
    private final Type words;
    private final Type number;

    CrosshairPainter(Easel easel, Figure figure) {
        this.easel = easel;
        this.figure = figure;
        this.frame = easel.frame();
        this.scale = easel.scale();
        this.words = new Type(Face.SANS, 12).times(scale);
        this.number = new Type(Face.MONO, 12).times(scale);
    }

    void paint(Crosshair crosshair) {
        if (!frame.xAxis().holds(crosshair.x())) {
            return;
        }
        double x = easel.surface().snap(frame.x(crosshair.x()));
        easel.surface().line(x, frame.top(), x, frame.bottom(), easel.colour(Role.TEXT_SUBTLE), new Stroke(scale));
        List<Crosshair.Reading> shown = crosshair.readings().stream().filter(r -> !Double.isNaN(r.y())).toList();
        for (Crosshair.Reading reading : shown) {
            new MarksPainter(easel).dot(crosshair.x(), reading.y(), colour(reading), 4);
        }
        int rows = (int) Math.min(shown.size(), Math.max(1, (frame.height() - 24 * scale) / (ROW * scale) - 1));
        card(crosshair.heading(), shown.subList(0, rows), x);
    }

    private void card(String heading, List<Crosshair.Reading> shown, double x) {
        double width = easel.surface().width(heading, words);
        for (Crosshair.Reading reading : shown) {
            width = Math.max(width, easel.surface().width(reading.name(), words) + 8 * scale
                    + easel.surface().width(value(reading), number));
        }
        double boxWidth = width + 20 * scale;
        double boxHeight = (16 + ROW * (shown.size() + 1)) * scale;
        double left = x - 12 * scale - boxWidth;
        if (left < frame.outerLeft() + 4 * scale) {
            left = x + 12 * scale;
        }
        double top = upperHalfIsEmptier(shown) ? frame.top() + 28 * scale : frame.bottom() - boxHeight - 12 * scale;
        top = Math.max(frame.top() - 20 * scale, Math.min(top, frame.bottom() - boxHeight));
        ground(left, top, boxWidth, boxHeight);
        double baseline = top + 20 * scale;
        easel.surface().text(heading, left + 10 * scale, baseline, words, easel.colour(Role.TEXT_MUTED), Align.START);
        for (Crosshair.Reading reading : shown) {
            baseline += ROW * scale;
            easel.surface().text(reading.name(), left + 10 * scale, baseline, words, colour(reading), Align.START);
            easel.surface().text(value(reading), left + boxWidth - 10 * scale, baseline, number, colour(reading), Align.END);
        }
    }

    private String value(Crosshair.Reading reading) {
        return Numbers.value(reading.y(), figure.decimals());
    }

    private Colour colour(Crosshair.Reading reading) {
        return reading.look().faint(1).colour(easel.palette());
    }

    private boolean upperHalfIsEmptier(List<Crosshair.Reading> readings) {
        return readings.stream().mapToDouble(r -> figure.y().share(r.y())).average().orElse(0) < 0.5;
    }

    private void ground(double x, double y, double width, double height) {
        Palette palette = easel.palette();
        for (int i = 4; i > 0; i--) {
            easel.surface().fillRound(x - i, y - i + 2, width + 2 * i, height + 2 * i, 6 * scale + i,
                    palette.of(Role.SHADOW).fade(palette.dark() ? 0.12 : 0.03));
        }
        easel.surface().fillRound(x, y, width, height, 6 * scale, palette.of(Role.GROUND));
        easel.surface().strokeRound(x, y, width, height, 6 * scale, palette.of(Role.BORDER), easel.hair());
    }
}
