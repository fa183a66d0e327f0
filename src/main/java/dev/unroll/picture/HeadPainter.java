package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Type;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.SequenceTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The layer after the last timestep, and the answer once the sequence has been read to its end. */
final class HeadPainter {
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;

    HeadPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint() {
        SequenceTrace trace = scene.trace();
        boolean done = trace != null && scene.time() >= layout.steps();
        double s = layout.scale;
        List<Integer> lanes = scene.outputLanes();
        double y = lanes.isEmpty() ? layout.laneTop : layout.laneY(lanes.getLast());
        double height = lanes.isEmpty() ? layout.laneHeight
                : layout.laneY(lanes.getFirst()) + layout.laneHeight - layout.laneY(lanes.getLast());
        double middle = y + height / 2;
        double x = layout.right + 34 * s;
        boolean lastInSight = layout.first(scene.time()) + layout.columns() >= layout.steps() - 1e-6;
        double from = scene.bothEnds() ? layout.right + 6 * s
                : scene.layers().isEmpty() ? layout.right : layout.right - layout.pitch / 2 + unrolledHalf();
        if (lastInSight && scene.unfolded() == 1) {
            brush.across(from, x, middle, brush.colour(done ? Role.TEXT_SUBTLE : Role.BORDER), done ? 2 : 1.5);
        } else if (scene.unfolded() < 1) {
            double loop = layout.home() + layout.half() + 200 * s;
            double opacity = lastInSight ? 1 : 1 - scene.unfolded();
            double start = loop + (from - loop) * scene.unfolded();
            brush.across(Math.min(start, x - 12 * s), x, middle,
                    brush.colour(done ? Role.TEXT_SUBTLE : Role.BORDER).fade(opacity), done ? 2 : 1.5);
        } else {
            brush.text("···", layout.right + 17 * s, middle + 5 * s, Face.SANS_BOLD, 15, brush.colour(Role.TEXT_SUBTLE),
                    Align.MIDDLE);
        }
        double box = Math.clamp(height, 66 * s, 108 * s);
        double top = middle - box / 2;
        if (done) {
            brush.surface.fillRound(x, top, 66 * s, box, 6 * s, brush.colour(Role.GROUND));
        }
        brush.surface.strokeRound(x, top, 66 * s, box, 6 * s, brush.colour(done ? Role.TEXT_SUBTLE : Role.BORDER),
                new Stroke(1.2 * s, done ? Stroke.Dash.SOLID : Stroke.Dash.EVEN));
        content(trace, done, x + 33 * s, top, box);
    }

    private double unrolledHalf() {
        return Math.min(21 * layout.scale, layout.pitch * 0.36);
    }

    private void content(@Nullable SequenceTrace trace, boolean done, double x, double top,
            double box) {
        double s = layout.scale;
        Readout readout = scene.view().readout();
        boolean low = box < 98 * s;
        brush.text(readout.head(), x, top + (low ? 17 : 22) * s, Face.SANS_SEMIBOLD, 12, brush.colour(Role.TEXT_MUTED),
                Align.MIDDLE);
        if (!low && readout.kind() != Readout.Kind.NUMBER) {
            brush.text("σ", x, top + 40 * s, Face.MATH, 16, brush.colour(Role.TEXT_MUTED), Align.MIDDLE);
        }
        double numberY = top + box - (low ? 30 : 37) * s;
        double[] outputs = trace == null ? null : Readout.at(trace, layout.steps() - 1);
        if (!done || outputs == null || outputs.length == 0) {
            brush.text("?", x, numberY, Face.MONO_MEDIUM, 15, brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
            brush.text(scene.text("view.picture.afterStep", layout.steps()), x, top + box + 15 * s, Face.SANS, 11,
                    brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
            return;
        }
        int best = readout.kind() == Readout.Kind.CLASSES ? Readout.largest(outputs) : 0;
        brush.text(Numbers.fixed(outputs[best], 2), x, numberY, Face.MONO_BOLD, 16, brush.colour(Role.TEXT),
                Align.MIDDLE);
        verdict(readout, outputs[best], best, x, top + box);
    }

    /** In the box, or below it where that is too narrow. */
    private void verdict(Readout readout, double value, int best, double x, double bottom) {
        var type = brush.type(Face.SANS_SEMIBOLD, 11);
        if (readout.kind() == Readout.Kind.PROBABILITY && readout.names().size() == 2) {
            boolean high = value >= 0.5;
            Colour colour = brush.colour(high ? Role.HEAT_PLUS : Role.HEAT_MINUS);
            verdict((high ? "▲ " : "▼ ") + readout.names().get(high ? 1 : 0), type, colour, x, bottom);
        } else if (readout.kind() == Readout.Kind.CLASSES && best < readout.names().size()) {
            verdict(readout.names().get(best), type, brush.colour(Role.TEXT), x, bottom);
        }
    }

    private void verdict(String text, Type type, Colour colour, double x, double bottom) {
        double s = layout.scale;
        boolean wide = brush.surface.width(text, type) > 62 * s;
        brush.surface.text(brush.surface.fit(text, type, (wide ? 84 : 62) * s), x, bottom + (wide ? 17 : -14) * s, type, colour,
                Align.MIDDLE);
    }
}
