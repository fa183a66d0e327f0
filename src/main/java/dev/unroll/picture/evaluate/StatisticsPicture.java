package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Stroke.Dash;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;

/** A row for each figure: name, value, interval, and both drawn on a common scale that ends at 1. */
public final class StatisticsPicture {
    private static final double ROW = 29;
    private static final double FACT = 20;
    private static final double AXIS = 18;
    /** With less room for a row, everything moves together. */
    private static final double TIGHT = 20.5;
    private static final double TIGHT_ROW = 16.5;
    private static final double TIGHT_FACT = 16.5;

    private final Frame frame;
    private final StatisticsScene scene;
    private final double fact;
    private final Brush brush;
    private final double least;
    private final double scaleLeft;
    private final double scaleRight;
    private final double row;

    private StatisticsPicture(Surface surface, StatisticsScene scene, Frame frame) {
        this.frame = frame;
        this.scene = scene;
        brush = frame.brush(surface);
        least = least(scene);
        scaleLeft = frame.width() * 0.735;
        scaleRight = frame.width() - frame.of(13);
        int all = scene.facts().size();
        fact = room(all, FACT) < frame.of(TIGHT) ? TIGHT_FACT : FACT;
        row = Math.min(frame.of(ROW), room(all, fact));
    }

    /** The least height with which all of it can be read. */
    public static double height(StatisticsScene scene, double scale) {
        int facts = scene.facts().size();
        return scale * (scene.rows().size() * TIGHT_ROW + AXIS + (facts == 0 ? 0 : lines(facts) * TIGHT_FACT + 12));
    }

    /** Paints it. */
    public static void paint(Surface surface, StatisticsScene scene, Frame frame) {
        new StatisticsPicture(surface, scene, frame).paint();
    }

    private static double least(StatisticsScene scene) {
        double least = Double.isNaN(scene.reference()) ? 0.5 : Math.min(0.5, scene.reference());
        for (StatisticsScene.Row each : scene.rows()) {
            double low = each.ranged() ? each.lower() : each.value();
            least = Double.isNaN(low) ? least : Math.min(least, low);
        }
        return Math.max(-1, Math.floor(least * 10 + 1e-9) / 10);
    }

    /** For a row, where so many facts are told below. */
    private double room(int facts, double line) {
        double below = facts == 0 ? 0 : frame.of(lines(facts) * line + 12);
        return (frame.height() - below - frame.of(AXIS)) / Math.max(1, scene.rows().size());
    }

    private static int lines(int facts) {
        return (facts + 1) / 2;
    }

    private double x(double value) {
        return scaleLeft + (Math.clamp(value, least, 1) - least) / (1 - least) * (scaleRight - scaleLeft);
    }

    private void paint() {
        double bottom = scene.rows().size() * row;
        double step = 1 - least > 0.8 ? 0.25 : 0.1;
        double first = Math.ceil(least / step - 1e-9) * step;
        for (double v = first; v <= 1 + 1e-9; v += step) {
            double at = brush.surface.snap(x(v)) + brush.surface.pixel() / 2;
            brush.surface.line(at, frame.of(2), at, bottom, brush.colour(Role.GRID), new Stroke(brush.surface.pixel()));
        }
        int label = 0;
        for (double v = first; v <= 1 + 1e-9; v += step, label++) {
            if (label % 2 == 0) {
                brush.text(Numbers.fixed(v, step > 0.2 ? 2 : 1), x(v), bottom + frame.of(12), Face.MONO, 10.5,
                        brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
            }
        }
        if (!Double.isNaN(scene.reference())) {
            double at = brush.surface.snap(x(scene.reference())) + brush.surface.pixel() / 2;
            brush.surface.line(at, 0, at, bottom, brush.colour(Role.TEXT_SUBTLE), new Stroke(frame.of(1.4), Dash.EVEN));
        }
        for (int i = 0; i < scene.rows().size(); i++) {
            row(scene.rows().get(i), i * row);
        }
        below();
    }

    private void row(StatisticsScene.Row each, double top) {
        double s = frame.scale();
        double base = top + row / 2 + 4.5 * s;
        Type type = brush.type(each.strong() ? Face.SANS_SEMIBOLD : Face.SANS, 13);
        double valueAt = frame.width() * 0.455;
        double rangeAt = frame.width() * 0.715;
        Type digits = brush.type(each.strong() ? Face.MONO_BOLD : Face.MONO, 13);
        double nameRoom = valueAt - brush.surface.width("0.0000", digits) - 8 * s;
        brush.surface.text(brush.surface.fit(each.name(), type, nameRoom), 0, base, type, brush.colour(Role.TEXT), Align.START);
        String value = Double.isNaN(each.value()) ? "–" : Numbers.fixed(each.value(), 4);
        brush.surface.text(value, valueAt, base, digits, brush.colour(Role.TEXT), Align.END);
        if (each.ranged()) {
            brush.text(Numbers.fixed(each.lower(), 3) + "–" + Numbers.fixed(each.upper(), 3), rangeAt, base, Face.MONO, 12,
                    brush.colour(Role.TEXT_MUTED), Align.END);
            double from = x(each.lower());
            brush.surface.fillRound(from - s, top + row / 2 - 5 * s, x(each.upper()) - from + 2 * s, 10 * s, 2 * s,
                    brush.colour(Role.ACCENT).fade(0.4));
        }
        if (!Double.isNaN(each.value())) {
            double at = x(each.value());
            brush.surface.fill(at - 1.2 * s, top + row / 2 - 7 * s, 2.4 * s, 14 * s, brush.colour(Role.ACCENT));
        }
    }

    private void below() {
        if (scene.facts().isEmpty()) {
            return;
        }
        double s = frame.scale();
        int told = scene.facts().size();
        int lines = lines(told);
        double top = Math.min(frame.height() - lines * fact * s - 4 * s,
                scene.rows().size() * row + (AXIS + 12) * s);
        double rule = brush.surface.snap(top - 3 * s) + brush.surface.pixel() / 2;
        brush.surface.line(0, rule, frame.width(), rule, brush.colour(Role.BORDER_MUTED), new Stroke(brush.surface.pixel()));
        double half = frame.width() / 2;
        for (int i = 0; i < told; i++) {
            StatisticsScene.Fact each = scene.facts().get(i);
            double x = i % 2 == 0 ? 0 : half + 10 * s;
            double end = i % 2 == 0 ? half - 10 * s : frame.width();
            int line = i / 2 + 1;
            double base = top + line * fact * s - (fact < FACT ? 3.5 : 5) * s;
            double indent = each.reference() ? 10 * s : 0;
            if (each.reference()) {
                brush.surface.line(x + 3 * s, base - 9 * s, x + 3 * s, base + 2 * s, brush.colour(Role.TEXT_SUBTLE),
                        new Stroke(1.4 * s, Dash.EVEN));
            }
            Type name = brush.type(Face.SANS, 12);
            Type digits = brush.type(Face.MONO, 12);
            double room = end - x - indent - brush.surface.width(each.value(), digits) - 6 * s;
            brush.surface.text(brush.surface.fit(each.name(), name, room), x + indent, base, name, brush.colour(Role.TEXT_MUTED),
                    Align.START);
            brush.surface.text(each.value(), end, base, digits, brush.colour(Role.TEXT), Align.END);
        }
    }
}
