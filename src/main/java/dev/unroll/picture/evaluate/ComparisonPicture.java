package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Stroke.Dash;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import java.util.Arrays;

/** A row for each model: one figure drawn with its interval on a common scale, others as numbers, and how it was learned. */
public final class ComparisonPicture {
    private static final double HEAD = 24;
    private static final double ROW = 46;
    private final Frame frame;
    private final ComparisonScene scene;
    private final Brush brush;
    private final double nameEnd;
    private final double markEnd;
    private final double cellsEnd;
    private final double row;

    private ComparisonPicture(Surface surface, ComparisonScene scene, Frame frame) {
        this.frame = frame;
        this.scene = scene;
        brush = frame.brush(surface);
        boolean curves = !scene.curve().isEmpty();
        double width = frame.width();
        nameEnd = width * 0.25;
        markEnd = width * (curves ? 0.47 : 0.5);
        cellsEnd = width * (curves ? 0.8 : 1);
        row = Math.min(frame.of(ROW), (frame.height() - frame.of(HEAD + 22)) / Math.max(1, scene.rows().size()));
    }

    /** Paints it. */
    public static void paint(Surface surface, ComparisonScene scene, Frame frame) {
        new ComparisonPicture(surface, scene, frame).paint();
    }

    private double x(double value) {
        double from = nameEnd + frame.of(12);
        double to = markEnd - frame.of(18);
        return from + (Math.clamp(value, scene.from(), scene.to()) - scene.from()) / (scene.to() - scene.from()) * (to - from);
    }

    private double cell(int column) {
        return markEnd + (cellsEnd - markEnd) * (column + 1) / Math.max(1, scene.heads().size());
    }

    private void paint() {
        double s = frame.scale();
        Colour muted = brush.colour(Role.TEXT_MUTED);
        Type small = brush.type(Face.SANS, 11.5);
        brush.surface.text(scene.figure(), x(scene.from()), 13 * s, small, muted, Align.START);
        double column = (cellsEnd - markEnd) / Math.max(1, scene.heads().size());
        for (int i = 0; i < scene.heads().size(); i++) {
            brush.surface.text(brush.surface.fit(scene.heads().get(i), small, column - 6 * s), cell(i), 13 * s, small, muted,
                    Align.END);
        }
        brush.surface.text(scene.curve(), frame.width(), 13 * s, small, muted, Align.END);
        double bottom = HEAD * s + scene.rows().size() * row;
        for (int i = 0; i <= 4; i++) {
            double v = scene.from() + (scene.to() - scene.from()) * i / 4;
            double at = brush.surface.snap(x(v)) + brush.surface.pixel() / 2;
            brush.surface.line(at, HEAD * s, at, bottom, brush.colour(Role.GRID), new Stroke(brush.surface.pixel()));
            if (i % 2 == 0) {
                boolean whole = Math.abs(v * 100 - Math.rint(v * 100)) < 1e-6 || scene.to() > 1;
                brush.text(Numbers.fixed(v, whole ? 2 : 3), at, bottom + 14 * s, Face.MONO, 10.5,
                        brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
            }
        }
        if (scene.reference() > scene.from() && scene.reference() < scene.to()) {
            double at = brush.surface.snap(x(scene.reference()));
            brush.surface.line(at, HEAD * s, at, bottom, brush.colour(Role.TEXT_SUBTLE), new Stroke(1.4 * s, Dash.EVEN));
        }
        for (int i = 0; i < scene.rows().size(); i++) {
            row(scene.rows().get(i), HEAD * s + i * row);
        }
    }

    private void row(ComparisonScene.Row each, double top) {
        double s = frame.scale();
        double middle = top + row / 2;
        if (each.chosen()) {
            brush.surface.fillRound(-4 * s, top + s, frame.width() + 8 * s, row - 2 * s, 5 * s, brush.colour(Role.ACCENT_SUBTLE));
        }
        Type name = brush.type(Face.SANS_SEMIBOLD, 13);
        Type detail = brush.type(Face.SANS, 11.5);
        boolean two = row > 30 * s && !each.detail().isEmpty();
        double indent = 4 * s;
        brush.surface.text(brush.surface.fit(each.name(), name, nameEnd - indent), indent, middle + (two ? -2 : 4.5) * s, name,
                brush.colour(Role.TEXT), Align.START);
        if (two) {
            brush.surface.text(brush.surface.fit(each.detail(), detail, nameEnd - indent), indent, middle + 14 * s, detail,
                    brush.colour(Role.TEXT_MUTED), Align.START);
        }
        if (!Double.isNaN(each.value())) {
            if (!Double.isNaN(each.lower())) {
                brush.surface.fillRound(x(each.lower()) - s, middle - 6 * s, x(each.upper()) - x(each.lower()) + 2 * s,
                        12 * s, 2 * s,
                        brush.colour(Role.ACCENT).fade(0.4));
            }
            brush.surface.fill(x(each.value()) - 1.3 * s, middle - 8 * s, 2.6 * s, 16 * s, brush.colour(Role.ACCENT));
        }
        for (int i = 0; i < each.cells().size(); i++) {
            brush.text(each.cells().get(i), cell(i), middle + 4.5 * s, i == 0 ? Face.MONO_BOLD : Face.MONO, 12.5,
                    brush.colour(Role.TEXT), Align.END);
        }
        curve(each, top);
    }

    private void curve(ComparisonScene.Row each, double top) {
        double s = frame.scale();
        double[] values = each.curve();
        if (values.length < 2) {
            return;
        }
        double least = scene.rows().stream().flatMapToDouble(r -> Arrays.stream(r.curve())).min().orElse(0);
        double most = scene.rows().stream().flatMapToDouble(r -> Arrays.stream(r.curve())).max().orElse(1);
        int longest = scene.rows().stream().mapToInt(r -> r.curve().length).max().orElse(1);
        double from = cellsEnd + 22 * s;
        double to = frame.width() - 6 * s;
        double[] xs = new double[values.length];
        double[] ys = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            xs[i] = from + (to - from) * i / Math.max(1, longest - 1);
            ys[i] = top + row - 6 * s - (values[i] - least) / Math.max(1e-9, most - least) * (row - 12 * s);
        }
        brush.surface.polyline(xs, ys, xs.length, brush.colour(Role.VALIDATION), new Stroke(1.8 * s));
        brush.surface.disc(xs[xs.length - 1], ys[ys.length - 1], 3 * s, brush.colour(Role.VALIDATION));
    }
}
