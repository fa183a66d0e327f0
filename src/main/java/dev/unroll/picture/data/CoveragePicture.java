package dev.unroll.picture.data;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Axis;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Tick;
import dev.unroll.plot.Type;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;

/**
 * How much of the text has ids of its own where so many words are kept, and the number that is kept as a handle.
 *
 * @param words       numbers of words, growing
 * @param shares      the share of the text that each covers, 0 … 1
 * @param chosen      the number that is kept
 * @param share       the share that it covers
 * @param movable     whether it can be chosen
 * @param name        what it is called
 * @param description for those who do not see it
 */
public record CoveragePicture(String name, String description, int[] words, double[] shares, int chosen, double share,
        boolean movable, boolean grabbed, Language language) implements Painting {
    /** A lower plot has no room for a sentence beside its curve. */
    private static final double LOW = 90;
    private static final double TOP = 12;
    private static final double BOTTOM = 22;
    private static final double LEFT = 36;
    private static final double RIGHT = 10;

    /** Where the axes lie on a surface of this size. */
    public FigureFrame frame(double across, double down, double scale) {
        int first = words.length == 0 ? 1 : Math.max(1, words[0]);
        int last = words.length == 0 ? 10 : Math.max(first + 1, words[words.length - 1]);
        double low = shares.length == 0 ? 0 : Math.min(share, shares[0]);
        double floor = Math.clamp(Math.floor(low / 0.2 - 0.01) * 0.2, 0, 0.8);
        Axis x = new Axis(first, last, 1, Axis.Scale.LOGARITHMIC);
        Axis y = new Axis(floor, 1, 0.2);
        return new FigureFrame(x, y, LEFT * scale, TOP * scale, Math.max(LEFT * scale + 8, across - RIGHT * scale),
                Math.max(TOP * scale + 8, down - BOTTOM * scale), 0, across);
    }

    @Override
    public void paint(Surface surface, Palette palette, double across, double down, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        FigureFrame frame = frame(across, down, scale);
        axes(brush, frame);
        double[] xs = new double[words.length];
        double[] ys = new double[words.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = frame.x(words[i]);
            ys[i] = frame.y(shares[i]);
        }
        surface.polyline(xs, ys, xs.length, palette.of(Role.TEXT), new Stroke(2 * scale));
        handle(brush, frame);
    }

    private static void axes(Brush brush, FigureFrame frame) {
        for (Tick tick : frame.yAxis().ticks(4)) {
            double y = brush.surface.snap(frame.y(tick.value()));
            brush.surface.line(frame.left(), y, frame.right(), y, brush.colour(Role.GRID), new Stroke(1));
            brush.text(Math.round(tick.value() * 100) + "%", frame.left() - 6 * brush.scale, y + 3.8 * brush.scale, Face.MONO,
                    10.5, brush.colour(Role.TEXT_MUTED), Align.END);
        }
        double next = Double.NEGATIVE_INFINITY;
        for (Tick tick : frame.xAxis().ticks(5)) {
            if (tick.labelled()) {
                String text = Numbers.grouped(Math.round(tick.value()));
                Type type = brush.type(Face.MONO, 10.5);
                double wide = brush.surface.width(text, type);
                double x = Math.min(frame.x(tick.value()) - wide / 2, frame.outerRight() - wide);
                if (x > next) {
                    brush.surface.text(text, x, frame.bottom() + 15 * brush.scale, type, brush.colour(Role.TEXT_MUTED),
                            Align.START);
                    next = x + wide + 8 * brush.scale;
                }
            }
        }
    }

    private void handle(Brush brush, FigureFrame frame) {
        double scale = brush.scale;
        double x = brush.surface.snap(Math.clamp(frame.x(Math.max(1, chosen)), frame.left(), frame.right()));
        double y = frame.y(Math.clamp(share, frame.yAxis().min(), 1));
        Colour accent = brush.colour(movable ? Role.ACCENT : Role.TEXT_SUBTLE);
        brush.surface.line(x, y, x, frame.bottom(), accent, new Stroke(scale, Stroke.Dash.EVEN));
        if (grabbed) {
            brush.surface.disc(x, y, 10 * scale, accent.fade(0.25));
        }
        brush.surface.disc(x, y, 7.5 * scale, brush.colour(Role.GROUND));
        brush.surface.disc(x, y, movable ? 6 * scale : 4.5 * scale, accent);
        Type type = brush.type(Face.SANS_SEMIBOLD, 12);
        String text = Messages.in(language, "picture.data.covered", chosen, percent(share));
        if (x + 11 * scale + brush.surface.width(text, type) > frame.outerRight() && frame.height() < LOW * scale) {
            // The curve would run through the sentence.
            text = Messages.in(language, "picture.data.coveredShort", chosen, percent(share));
        }
        double wide = brush.surface.width(text, type);
        boolean right = x + 11 * scale + wide <= frame.outerRight();
        double left = right ? x + 11 * scale : Math.max(frame.left() + 2 * scale, x - 11 * scale - wide);
        double baseline = right ? Math.min(y + 18 * scale, frame.bottom() - 6 * scale) : frame.bottom() - 8 * scale;
        brush.surface.fill(left - 2 * scale, baseline - 11 * scale, wide + 4 * scale, 15 * scale,
                brush.colour(Role.GROUND).fade(0.85));
        brush.surface.text(text, left, baseline, type, accent, Align.START);
    }

    /** A share as whole percents; nearly everything is not everything. */
    static String percent(double share) {
        double percents = share * 100;
        return Double.isNaN(share) ? "–" : share < 1 && percents > 99 ? Numbers.fixed(Math.min(99.9, percents), 1)
                : Numbers.fixed(percents, 0);
    }
}
