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
import java.util.ArrayList;
import java.util.List;

/**
 * How long examples are: a histogram with their mean and median, and the chosen length as a line that can be moved.
 *
 * @param counts      examples in each stretch of lengths
 * @param width       lengths in a stretch
 * @param longest     the length of the longest example
 * @param chosen      the length to which examples are cut
 * @param grabbed     whether the line is being moved
 * @param name        what it is called
 * @param description for those who do not see it
 */
public record LengthPicture(String name, String description, int[] counts, int width, int longest, double mean, double median,
        int chosen, boolean grabbed, Language language) implements Painting {
    private static final double TOP = 30;
    private static final double BOTTOM = 22;
    private static final double LEFT = 36;
    private static final double RIGHT = 10;

    /** Where the axes lie on a surface of this size. */
    public FigureFrame frame(double across, double down, double scale) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double end = Math.max(1, (double) counts.length * width);
        Axis x = new Axis(0, end, Axis.counting((int) Math.max(5, end), 5).step());
        Axis y = new Axis(0, most * 1.04, Axis.counting(Math.max(3, most), 3).step());
        return new FigureFrame(x, y, LEFT * scale, TOP * scale, Math.max(LEFT * scale + 8, across - RIGHT * scale),
                Math.max(TOP * scale + 8, down - BOTTOM * scale), 0, across);
    }

    @Override
    public void paint(Surface surface, Palette palette, double across, double down, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        FigureFrame frame = frame(across, down, scale);
        vertical(brush, frame);
        bars(brush, frame);
        surface.line(frame.left(), surface.snap(frame.bottom()), frame.right(), surface.snap(frame.bottom()),
                palette.of(Role.TEXT_SUBTLE), new Stroke(1));
        horizontal(brush, frame);
        marks(brush, frame);
    }

    private static void vertical(Brush brush, FigureFrame frame) {
        for (Tick tick : frame.yAxis().ticks(3)) {
            if (tick.value() > 0) {
                double y = brush.surface.snap(frame.y(tick.value()));
                brush.surface.line(frame.left(), y, frame.right(), y, brush.colour(Role.GRID), new Stroke(1));
                brush.text(thousands(tick.value()), frame.left() - 6 * brush.scale, y + 3.8 * brush.scale, Face.MONO, 10.5,
                        brush.colour(Role.TEXT_MUTED), Align.END);
            }
        }
    }

    private static void horizontal(Brush brush, FigureFrame frame) {
        double next = Double.NEGATIVE_INFINITY;
        for (Tick tick : frame.xAxis().ticks(6)) {
            String text = Numbers.grouped(Math.round(tick.value()));
            Type type = brush.type(Face.MONO, 10.5);
            double wide = brush.surface.width(text, type);
            double x = Math.min(frame.x(tick.value()) - wide / 2, frame.outerRight() - wide);
            if (x > next) {
                brush.surface.text(text, x, frame.bottom() + 15 * brush.scale, type, brush.colour(Role.TEXT_MUTED), Align.START);
                next = x + wide + 6 * brush.scale;
            }
        }
    }

    static String thousands(double value) {
        return value >= 1000 ? Numbers.plain(value / 1000) + "k" : Numbers.plain(value);
    }

    private void bars(Brush brush, FigureFrame frame) {
        Colour fitting = brush.colour(Role.ACCENT);
        Colour longer = brush.colour(Role.TEXT_SUBTLE).mix(brush.colour(Role.GROUND), 0.5);
        double gap = frame.width() / counts.length > 4 * brush.scale ? brush.scale : 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double x = frame.x((double) i * width);
                double next = frame.x((i + 1.0) * width);
                double y = Math.min(frame.y(counts[i]), frame.bottom() - brush.surface.pixel());
                // A stretch counts as fitting where its longest examples do.
                boolean fits = Math.min(longest, (i + 1) * width - 1) <= chosen;
                brush.cell(x, y, next - x, frame.bottom() - y, gap, fits ? fitting : longer);
            }
        }
    }

    private void marks(Brush brush, FigureFrame frame) {
        double scale = brush.scale;
        averages(brush, frame);
        double at = brush.surface.snap(Math.min(frame.x(chosen), frame.right()));
        Colour accent = brush.colour(Role.ACCENT);
        double knob = 11 * scale;
        brush.surface.line(at, knob, at, frame.bottom(), accent, new Stroke(2 * scale));
        if (grabbed) {
            brush.surface.disc(at, knob, 10 * scale, accent.fade(0.25));
        }
        brush.surface.disc(at, knob, 7.5 * scale, brush.colour(Role.GROUND));
        brush.surface.disc(at, knob, 6 * scale, accent);
        String text = Messages.in(language, "picture.data.length", chosen);
        Type type = brush.type(Face.SANS_SEMIBOLD, 12);
        double wide = brush.surface.width(text, type);
        boolean leftward = at + 12 * scale + wide > frame.outerRight();
        brush.surface.text(text, leftward ? at - 12 * scale : at + 12 * scale, knob + 4.2 * scale, type, accent,
                leftward ? Align.END : Align.START);
    }

    /** Median and mean as lines, named in one row in the order in which they stand. */
    private void averages(Brush brush, FigureFrame frame) {
        double scale = brush.scale;
        double from = frame.top() + 2 * scale;
        double begin = frame.right();
        double end = frame.left();
        List<String> names = new ArrayList<>();
        for (boolean first : new boolean[] {true, false}) {
            boolean middle = first == median <= mean;
            double value = middle ? median : mean;
            if (Double.isNaN(value) || value > frame.xAxis().max()) {
                continue;
            }
            double at = brush.surface.snap(frame.x(value));
            brush.surface.line(at, from, at, frame.bottom(), brush.colour(Role.TEXT),
                    new Stroke(scale, middle ? Stroke.Dash.EVEN : Stroke.Dash.FINE));
            names.add(Messages.in(language, middle ? "picture.data.median" : "picture.data.mean",
                    Numbers.plain(Math.rint(value * 10) / 10)));
            begin = Math.min(begin, at);
            end = at;
        }
        String text = String.join(" · ", names);
        Type type = brush.type(Face.SANS, 11.5);
        double wide = brush.surface.width(text, type);
        double line = from + 9 * scale;
        double x = end + 5 * scale + wide <= frame.outerRight() ? end + 5 * scale : begin - 5 * scale - wide;
        brush.surface.fill(x - 2 * scale, line - 10 * scale, wide + 4 * scale, 13 * scale, brush.colour(Role.GROUND).fade(0.82));
        brush.surface.text(text, x, line, type, brush.colour(Role.TEXT), Align.START);
    }
}
