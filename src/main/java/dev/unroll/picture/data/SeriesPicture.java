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
import java.util.List;

/**
 * An example that is numbers: a band for each feature over the timesteps, and the number that is to be predicted.
 *
 * @param names    what each feature is called
 * @param features the values of each feature at each timestep
 * @param target   what is to be predicted, or NaN
 * @param name        what it is called
 * @param description for those who do not see it
 */
public record SeriesPicture(String name, String description, List<String> names, List<double[]> features, double target)
        implements Painting {
    private static final int MOST = 6;
    private static final List<Role> ROLES = List.of(Role.TRAINING, Role.VALIDATION, Role.INPUT, Role.CELL, Role.FORGET,
            Role.HIDDEN);

    public SeriesPicture {
        names = List.copyOf(names);
        features = List.copyOf(features);
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        int shown = Math.min(MOST, features.size());
        double band = height / Math.max(1, shown);
        for (int i = 0; i < shown; i++) {
            band(brush, i, i * band, width, band);
        }
    }

    private void band(Brush brush, int feature, double top, double width, double height) {
        double scale = brush.scale;
        double[] values = features.get(feature);
        boolean goes = features.size() == 1 && !Double.isNaN(target);
        double low = goes ? target : Double.POSITIVE_INFINITY;
        double high = goes ? target : Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        Axis y = Axis.around(low, high, 4);
        Axis x = new Axis(0.5, values.length + (goes ? 1.5 : 0.5), Axis.counting(Math.max(1, values.length), 8).step());
        FigureFrame frame = new FigureFrame(x, y, 56 * scale, top + 26 * scale, width - 16 * scale, top + height - 26 * scale, 0,
                width);
        brush.text(names.get(feature), frame.left(), top + 14 * scale, Face.SANS_SEMIBOLD,
                12, brush.colour(Role.TEXT), Align.START);
        for (Tick tick : y.ticks(5)) {
            double at = brush.surface.snap(frame.y(tick.value()));
            brush.surface.line(frame.left(), at, frame.right(), at, brush.colour(Role.GRID), new Stroke(1));
            brush.text(tick.label(), frame.left() - 7 * scale, at + 4 * scale, Face.MONO, 10.5, brush.colour(Role.TEXT_MUTED),
                    Align.END);
        }
        for (Tick tick : x.ticks(10)) {
            if (tick.value() >= 1) {
                brush.text(tick.label(), frame.x(tick.value()), frame.bottom() + 16 * scale, Face.MONO, 10.5,
                        brush.colour(Role.TEXT_MUTED), Align.MIDDLE);
            }
        }
        line(brush, frame, values, brush.colour(ROLES.get(feature % ROLES.size())));
        if (goes) {
            goal(brush, frame, values.length + 1);
        }
    }

    private static void line(Brush brush, FigureFrame frame, double[] values, Colour colour) {
        double[] xs = new double[values.length];
        double[] ys = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            xs[t] = frame.x(t + 1.0);
            ys[t] = frame.y(values[t]);
        }
        brush.surface.polyline(xs, ys, xs.length, colour, new Stroke(2 * brush.scale));
        for (int t = 0; t < xs.length && frame.width() / values.length > 9 * brush.scale; t++) {
            brush.surface.disc(xs[t], ys[t], 3 * brush.scale, colour);
        }
    }

    private void goal(Brush brush, FigureFrame frame, double step) {
        double x = frame.x(step);
        double y = frame.y(target);
        Colour colour = brush.colour(Role.STOPPING);
        brush.surface.circle(x, y, 6 * brush.scale, colour, new Stroke(2 * brush.scale));
        brush.text(Numbers.fixed(target, 3), x - 10 * brush.scale, y - 9 * brush.scale, Face.MONO_MEDIUM, 12, colour, Align.END);
    }
}
