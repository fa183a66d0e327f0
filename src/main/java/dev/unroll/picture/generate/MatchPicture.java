package dev.unroll.picture.generate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import java.util.List;

/** How many sources of each length are translated without an error: a line for each model. */
public final class MatchPicture {
    private static final double LEFT = 44;
    private static final double RIGHT = 12;
    private static final double TOP = 12;
    private static final double BOTTOM = 36;

    private MatchPicture() {
    }

    /** A model's share of exact matches where sources are about as long as {@code length}. */
    public record Point(double length, double share) {
    }

    /**
     * One model.
     *
     * @param look tells it from the others, by colour, dashes and marks
     */
    public record Curve(Look look, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** How a model's line is drawn. */
    public enum Look {
        /** Unbroken, with discs. */
        FULL(Role.OUTPUT, Stroke.Dash.SOLID),
        /** Dashes and dots, with discs. */
        DOTTED(Role.GRADIENT, Stroke.Dash.DASH_DOT),
        /** Dashes, with rings. */
        OPEN(Role.VALIDATION, Stroke.Dash.LONG);

        private final Role role;
        private final Stroke.Dash dash;

        Look(Role role, Stroke.Dash dash) {
            this.role = role;
            this.dash = dash;
        }
    }

    /** Paints the chart; {@code axis} names the lengths. */
    public static void paint(Surface surface, Palette palette, double scale, List<Curve> curves, String axis, double width,
            double height) {
        Brush brush = new Brush(surface, palette, scale);
        double s = scale;
        double longest = curves.stream().flatMap(c -> c.points().stream()).mapToDouble(Point::length).max().orElse(80);
        double right = width - RIGHT * s;
        double bottom = height - BOTTOM * s;
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = surface.snap(bottom - (bottom - TOP * s) * percent / 100);
            surface.line(LEFT * s, y, right, y, brush.colour(percent == 0 ? Role.BORDER : Role.GRID), new Stroke(s));
            brush.text(percent + "%", LEFT * s - 6 * s, y + 4 * s, Face.MONO, 11,
                    brush.colour(Role.TEXT_SUBTLE), Align.END);
        }
        double end = Math.ceil((longest + 1) / 20) * 20;
        for (int length = 0; length <= end; length += 20) {
            double x = LEFT * s + (right - LEFT * s) * length / end;
            brush.text(Integer.toString(length), x, bottom + 15 * s, Face.MONO, 11, brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
        }
        brush.text(axis, (LEFT * s + right) / 2, height - 5 * s, Face.SANS, 11, brush.colour(Role.TEXT_MUTED), Align.MIDDLE);
        for (Curve curve : curves) {
            curve(brush, curve, LEFT * s, right, bottom, end);
        }
    }

    private static void curve(Brush brush, Curve curve, double left, double right, double bottom, double end) {
        double s = brush.scale;
        Colour colour = brush.colour(curve.look().role);
        int count = curve.points().size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = left + (right - left) * curve.points().get(i).length() / end;
            ys[i] = bottom - (bottom - TOP * s) * curve.points().get(i).share();
        }
        brush.surface.polyline(xs, ys, count, colour, new Stroke(2.2 * s, curve.look().dash));
        for (int i = 0; i < count; i++) {
            if (curve.look() != Look.OPEN) {
                brush.surface.disc(xs[i], ys[i], 3.2 * s, colour);
            } else {
                brush.surface.disc(xs[i], ys[i], 3.6 * s, brush.colour(Role.GROUND));
                brush.surface.circle(xs[i], ys[i], 3.2 * s, colour, new Stroke(1.6 * s));
            }
        }
    }
}
