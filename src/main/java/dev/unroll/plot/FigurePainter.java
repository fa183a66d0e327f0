package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;
import java.util.ArrayList;
import java.util.List;

/** Paints a figure into a rectangle of a surface. */
public final class FigurePainter {
    private static final Type TICK = new Type(Face.MONO, 11);
    private static final Type CAPTION = new Type(Face.SANS, 11.5);
    private static final Type LABEL = new Type(Face.SANS_SEMIBOLD, 11.5);
    private static final Type VALUE = new Type(Face.MONO, 11.5);

    private final Surface surface;
    private final Palette palette;
    private final Figure figure;
    private final double scale;
    private final FigureFrame frame;

    private FigurePainter(Surface surface, Palette palette, Figure figure, FigureFrame frame, double scale) {
        this.surface = surface;
        this.palette = palette;
        this.figure = figure;
        this.frame = frame;
        this.scale = scale;
    }

    /** Paints {@code figure}; {@code scale} enlarges type and lines. */
    public static void paint(Surface surface, Palette palette, Figure figure, FigureFrame frame, double scale) {
        new FigurePainter(surface, palette, figure, frame, scale).paint();
    }

    private void paint() {
        for (Band band : figure.bands()) {
            double from = frame.x(band.from());
            double to = Math.min(frame.x(band.to()), frame.right());
            surface.fill(from, frame.top(), to - from, frame.height(), palette.of(band.role()));
        }
        axes();
        figure.rules().forEach(this::rule);
        surface.clipped(frame.left() - 4 * scale, frame.top() - 4 * scale, frame.width() + 8 * scale,
                frame.height() + 8 * scale, () -> figure.lines().forEach(this::line));
        for (Dot dot : figure.dots()) {
            dot(dot.x(), dot.y(), dot.role(), 5.5);
        }
        new EndLabels(surface, palette, frame, scale).paint(figure);
        Crosshair crosshair = figure.crosshair();
        if (crosshair != null) {
            crosshair(crosshair);
        }
    }

    private void axes() {
        Colour muted = palette.of(Role.TEXT_MUTED);
        for (double tick : figure.y().ticks()) {
            double y = frame.y(tick);
            if (y < frame.top() - 1 || y > frame.bottom() + 1) {
                continue;
            }
            double at = surface.snap(y) + surface.pixel() / 2;
            surface.line(frame.left(), at, frame.right(), at, palette.of(Role.GRID), new Stroke(surface.pixel()));
            surface.text(Numbers.fixed(tick, figure.y().decimals()), frame.left() - 7 * scale, y + 4 * scale,
                    TICK.times(scale), muted, Align.END);
        }
        double base = surface.snap(frame.bottom()) + surface.pixel() / 2;
        surface.line(frame.left(), base, frame.right(), base, palette.of(Role.TEXT_SUBTLE), new Stroke(surface.pixel()));
        for (double tick : figure.x().ticks()) {
            double x = frame.x(tick);
            if (x > frame.right() + 1) {
                continue;
            }
            double at = surface.snap(x) + surface.pixel() / 2;
            surface.line(at, base, at, base + 4 * scale, palette.of(Role.BORDER), new Stroke(surface.pixel()));
            surface.text(Numbers.fixed(tick, 0), x, frame.bottom() + 17 * scale, TICK.times(scale), muted, Align.MIDDLE);
        }
        surface.text(figure.xLabel(), (frame.left() + frame.right()) / 2, frame.bottom() + 33 * scale,
                CAPTION.times(scale), muted, Align.MIDDLE);
    }

    private void rule(Rule rule) {
        double x = surface.snap(frame.x(rule.x()));
        Colour colour = palette.of(rule.role());
        surface.line(x, frame.top() - 20 * scale, x, frame.bottom(), colour, rule.stroke());
        double room = rule.leftward() ? x - frame.left() : frame.outerRight() - x;
        surface.text(surface.fit(rule.label(), LABEL.times(scale), room - 5 * scale),
                x + (rule.leftward() ? -5 : 5) * scale, frame.top() - 10 * scale,
                LABEL.times(scale), colour, rule.leftward() ? Align.END : Align.START);
    }

    private void line(Line line) {
        Decimation.Thinned thin = Decimation.thin(line.points(), figure.x().min(), frame.perPixel(surface.pixel()));
        double[] xs = new double[thin.count()];
        double[] ys = new double[thin.count()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = frame.x(thin.xs()[i]);
            ys[i] = frame.y(thin.ys()[i]);
        }
        Colour colour = palette.of(line.role()).fade(line.opacity());
        Stroke stroke = new Stroke(line.stroke().width() * scale, line.stroke().dash());
        surface.polyline(xs, ys, xs.length, colour, stroke);
        boolean room = xs.length < 2 || (xs[xs.length - 1] - xs[0]) / (xs.length - 1) > 6 * scale;
        if (line.marker() == Line.Marker.RING && room) {
            for (int i = 0; i < xs.length; i++) {
                surface.disc(xs[i], ys[i], 2.6 * scale, palette.of(Role.GROUND));
                surface.circle(xs[i], ys[i], 2.6 * scale, colour, new Stroke(1.6 * scale));
            }
        }
    }

    private void dot(double x, double y, Role role, double radius) {
        surface.disc(frame.x(x), frame.y(y), (radius + 1) * scale, palette.of(Role.GROUND));
        surface.disc(frame.x(x), frame.y(y), radius * scale, palette.of(role));
    }

    private void crosshair(Crosshair crosshair) {
        double x = surface.snap(frame.x(crosshair.x()));
        surface.line(x, frame.top(), x, frame.bottom(), palette.of(Role.TEXT_SUBTLE), new Stroke(scale));
        List<Crosshair.Reading> shown = new ArrayList<>();
        for (Crosshair.Reading reading : crosshair.readings()) {
            if (!Double.isNaN(reading.y())) {
                shown.add(reading);
                dot(crosshair.x(), reading.y(), reading.role(), 4);
            }
        }
        Type small = new Type(Face.SANS, 12).times(scale);
        Type number = new Type(Face.MONO, 12).times(scale);
        double width = surface.width(crosshair.heading(), small);
        for (Crosshair.Reading reading : shown) {
            width = Math.max(width, surface.width(reading.name(), small) + 6 * scale
                    + surface.width(Numbers.fixed(reading.y(), figure.decimals()), number));
        }
        double boxWidth = width + 20 * scale;
        double boxHeight = (16 + 18 * (shown.size() + 1)) * scale;
        double left = x - 12 * scale - boxWidth;
        if (left < frame.left() - 30 * scale) {
            left = x + 12 * scale;
        }
        double top = emptier(shown) ? frame.top() + 28 * scale : frame.bottom() - boxHeight - 12 * scale;
        card(left, top, boxWidth, boxHeight);
        double baseline = top + 20 * scale;
        surface.text(crosshair.heading(), left + 10 * scale, baseline, small, palette.of(Role.TEXT_MUTED), Align.START);
        for (Crosshair.Reading reading : shown) {
            baseline += 18 * scale;
            Colour colour = palette.of(reading.role());
            surface.text(reading.name(), left + 10 * scale, baseline, small, colour, Align.START);
            surface.text(Numbers.fixed(reading.y(), figure.decimals()), left + boxWidth - 10 * scale, baseline, number,
                    colour, Align.END);
        }
    }

    /** Whether the upper half is the emptier one. */
    private boolean emptier(List<Crosshair.Reading> readings) {
        return readings.stream().mapToDouble(r -> figure.y().share(r.y())).average().orElse(0) < 0.5;
    }

    private void card(double x, double y, double width, double height) {
        for (int i = 4; i > 0; i--) {
            surface.fillRound(x - i, y - i + 2, width + 2 * i, height + 2 * i, 6 * scale + i,
                    palette.of(Role.SHADOW).fade(palette.dark() ? 0.12 : 0.03));
        }
        surface.fillRound(x, y, width, height, 6 * scale, palette.of(Role.GROUND));
        surface.strokeRound(x, y, width, height, 6 * scale, palette.of(Role.BORDER), new Stroke(surface.pixel()));
    }
}
