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

/**
 * A text read in two ways, one above the other: what is fed at every step below, what the model expects next above. With
 * teacher forcing the true symbols are fed; running free each expectation is fed at the next step, and an arrow says so.
 */
public final class WaysPicture {
    private static final double ROW = 92;
    private static final double NAMES = 142;
    private static final double WIDEST = 64;

    private WaysPicture() {
    }

    /**
     * The text and both ways; place t of a way is what was expected as symbol t + 1 of the text.
     *
     * @param divergence the first place where running free left the text; −1 where it did not
     */
    public record Ways(List<String> truth, List<String> forced, List<String> free, int divergence) {
        public Ways {
            truth = List.copyOf(truth);
            forced = List.copyOf(forced);
            free = List.copyOf(free);
        }
    }

    /** How high the picture is. */
    public static double height(double scale) {
        return (2 * ROW + 34) * scale;
    }

    /** Paints both ways under their names. */
    public static void paint(Surface surface, Palette palette, double scale, Ways ways, String forcedName, String freeName,
            double width) {
        Brush brush = new Brush(surface, palette, scale);
        double s = scale;
        int steps = ways.forced().size();
        double pitch = Math.min(WIDEST * s, (width - (NAMES + 12) * s) / Math.max(1, steps));
        double left = NAMES * s;
        if (ways.divergence() >= 0) {
            double x = left + ways.divergence() * pitch;
            surface.fillRound(x, 2 * s, pitch, (2 * ROW + 22) * s, 6 * s, brush.colour(Role.STOPPING_BAND));
            surface.line(x, 2 * s, x, (2 * ROW + 24) * s, brush.colour(Role.STOPPING), new Stroke(1.5 * s, Stroke.Dash.LONG));
        }
        way(brush, ways, ways.forced(), forcedName, left, pitch, 10 * s, false);
        way(brush, ways, ways.free(), freeName, left, pitch, (ROW + 22) * s, true);
    }

    private static void way(Brush brush, Ways ways, List<String> expected, String name, double left, double pitch, double top,
            boolean free) {
        double s = brush.scale;
        double box = Math.min(30 * s, pitch - 4 * s);
        double above = top;
        double below = top + 50 * s;
        brush.text(brush.surface.fit(name, brush.type(Face.SANS_SEMIBOLD, 13), left - 20 * s), 16 * s, top + 45 * s,
                Face.SANS_SEMIBOLD, 13, brush.colour(Role.TEXT), Align.START);
        for (int t = 0; t < expected.size(); t++) {
            double x = left + t * pitch + pitch / 2;
            boolean right = expected.get(t).equals(ways.truth().get(t + 1));
            String fed = free && t > 0 ? expected.get(t - 1) : ways.truth().get(t);
            boolean own = free && t > 0;
            box(brush, x, below, box, fed, brush.colour(own ? Role.OUTPUT : Role.HIDDEN), own && !fed.equals(ways.truth().get(t)));
            brush.upward(x, below - 2 * s, above + box + 2 * s, brush.colour(Role.TEXT_SUBTLE), 1.3);
            box(brush, x, above, box, expected.get(t), brush.colour(right ? Role.SUCCESS : Role.DANGER), !right);
            if (free && t + 1 < expected.size() && pitch > 20 * s) {
                arrow(brush, x + box / 2, above + box / 2, x + pitch - box / 2, below + box / 2);
            }
        }
    }

    /** What was expected is fed next. */
    private static void arrow(Brush brush, double x1, double y1, double x2, double y2) {
        double s = brush.scale;
        Colour colour = brush.colour(Role.OUTPUT);
        double middle = (x1 + x2) / 2;
        double[] xs = {x1 + s, middle, middle, x2 - 4 * s};
        double[] ys = {y1, y1, y2, y2};
        brush.surface.polyline(xs, ys, 4, colour, new Stroke(1.4 * s));
        brush.surface.polygon(new double[] {x2 - s, x2 - 5 * s, x2 - 5 * s}, new double[] {y2, y2 - 3 * s, y2 + 3 * s}, colour);
    }

    private static void box(Brush brush, double x, double y, double size, String symbol, Colour colour, boolean wrong) {
        double s = brush.scale;
        brush.surface.fillRound(x - size / 2, y, size, size, 5 * s, brush.colour(Role.GROUND));
        brush.surface.strokeRound(x - size / 2, y, size, size, 5 * s, colour,
                new Stroke(1.6 * s, wrong ? Stroke.Dash.EVEN : Stroke.Dash.SOLID));
        String shown = Looks.sign(symbol);
        double type = Math.clamp(size / s * 0.52, 7, 16);
        brush.text(shown, x, y + size / 2 + type * 0.36 * s, wrong ? Face.MONO_BOLD : Face.MONO_MEDIUM, type,
                brush.colour(Role.TEXT), Align.MIDDLE);
    }
}
