package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Mosaic;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole sequence at a glance, a column for each timestep, with the window in sight and the slider below. */
final class RibbonPainter {
    private static final int MOST_ROWS = 16;
    /** With more columns they touch each other and are drawn at once. */
    private static final int MOST_CELLS = 130;
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;

    RibbonPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint() {
        double s = layout.scale;
        brush.text(scene.text("view.picture.range", layout.steps()), 14 * s,
                layout.ribbonTop + layout.ribbonHeight / 2 + 4 * s, Face.SANS_SEMIBOLD, 12, brush.colour(Role.TEXT), Align.START);
        SequenceTrace trace = scene.trace();
        heats(trace);
        if (layout.steps() > layout.columns() && scene.unfolded() > 0.001) {
            window();
        }
        slider();
        notes(trace);
    }

    /** The states that the output is made of: of one layer, or of both lanes of a layer that reads both ways. */
    private void heats(@Nullable SequenceTrace trace) {
        List<Integer> lanes = scene.outputLanes();
        if (trace == null || lanes.isEmpty()) {
            heat(null, 0, layout.ribbonTop, layout.ribbonHeight);
            return;
        }
        double gap = lanes.size() > 1 ? 3 * layout.scale : 0;
        double height = (layout.ribbonHeight - gap * (lanes.size() - 1)) / lanes.size();
        for (int i = 0; i < lanes.size(); i++) {
            double y = layout.ribbonTop + (lanes.size() - 1 - i) * (height + gap);
            heat(trace.layers().get(lanes.get(i)), lanes.get(i), y, height);
        }
    }

    private void heat(@Nullable LayerTrace layer, int lane, double top, double full) {
        int units = layer == null ? 8 : layer.units();
        int rows = Math.max(1, Math.min(Math.min(units, MOST_ROWS), (int) (full / (2 * layout.scale))));
        double height = full / rows;
        double width = layout.ribbonX(1) - layout.ribbonX(0);
        int together = Math.max(1, (int) Math.ceil(2 * layout.scale / width));
        int columns = (layout.steps() + together - 1) / together;
        if (columns > MOST_CELLS || height < 3.5 * layout.scale) {
            Mosaic cells = Mosaic.of(columns, rows, i -> colour(layer, lane, i % columns * together, together, i / columns, rows)
                    .argb());
            double across = layout.ribbonX(columns * together) - layout.left;
            brush.surface.clipped(layout.left, top, layout.ribbonRight - layout.left, full,
                    () -> brush.surface.mosaic(layout.left, top, across, full, cells));
            return;
        }
        double gap = width > 6 * layout.scale ? 0.6 * layout.scale : 0;
        double rowGap = height > 3 * layout.scale ? 0.5 * layout.scale : 0;
        for (int column = 0; column < columns; column++) {
            double x = layout.ribbonX(column * together);
            double across = layout.ribbonX(Math.min(layout.steps(), (column + 1) * together)) - x;
            for (int row = 0; row < rows; row++) {
                brush.cell(x, top + row * height, across, height, Math.min(gap, rowGap + gap),
                        colour(layer, lane, column * together, together, row, rows));
            }
        }
    }

    /** The value of largest size among the units and timesteps that share a cell of the ribbon, as far as it has appeared. */
    private Colour colour(@Nullable LayerTrace layer, int lane, int from, int count, int row, int rows) {
        int end = Math.min(layout.steps(), from + count);
        Colour ghost = brush.colour(Role.GHOST);
        double shown = layer == null ? 0 : Math.min(scene.shown(lane, from), scene.shown(lane, end - 1));
        if (layer == null || shown == 0) {
            return ghost;
        }
        double best = 0;
        for (int t = from; t < end; t++) {
            double value = HeatScale.strongest(scene.view().state().of(layer.steps().get(t)), row, rows);
            best = Math.abs(value) > Math.abs(best) ? value : best;
        }
        return ghost.mix(brush.palette.heat().signed(best, scene.view().heat()), shown);
    }

    private void window() {
        double s = layout.scale;
        double first = layout.first(scene.time());
        double x = brush.surface.snap(layout.ribbonX(first) - 2 * s);
        double end = brush.surface.snap(layout.ribbonX(first + layout.columns()) + 2 * s);
        double top = brush.surface.snap(layout.ribbonTop - 4 * s);
        brush.surface.strokeRound(x, top, end - x, layout.ribbonHeight + 8 * s, 4 * s,
                brush.colour(Role.TEXT).fade(scene.unfolded()), new Stroke(1.6 * s));
        Colour thread = brush.colour(Role.BORDER).fade(scene.unfolded());
        double from = layout.tokenTop + 60 * s;
        brush.surface.line(x, top, layout.left, from, thread, new Stroke(s));
        brush.surface.line(end, top, layout.right, from, thread, new Stroke(s));
    }

    private void slider() {
        double s = layout.scale;
        double y = layout.sliderY;
        double at = layout.ribbonX(Math.max(0, scene.time() - 0.5));
        brush.surface.fillRound(layout.left, y - 2 * s, layout.ribbonRight - layout.left, 4 * s, 2 * s,
                brush.colour(Role.BORDER));
        if (scene.trace() == null) {
            return;
        }
        brush.surface.fillRound(layout.left, y - 2 * s, at - layout.left, 4 * s, 2 * s, brush.colour(Role.ACCENT));
        double x = brush.surface.snap(at);
        brush.surface.line(x, layout.ribbonTop - 9 * s, x, y, brush.colour(Role.ACCENT), new Stroke(2 * s));
        brush.surface.disc(x, y, 9 * s, brush.colour(Role.GROUND));
        brush.surface.disc(x, y, 7.5 * s, brush.colour(Role.ACCENT));
    }

    private void notes(@Nullable SequenceTrace trace) {
        double s = layout.scale;
        double y = layout.sliderY + 19 * s;
        Colour subtle = brush.colour(Role.TEXT_SUBTLE);
        brush.text(Integer.toString(layout.steps()), layout.ribbonRight, y, Face.MONO, 10.5, subtle, Align.END);
        if (trace == null) {
            return;
        }
        if (scene.order().mixed()) {
            int done = (int) Math.ceil(scene.time());
            String both = scene.bothEnds() ? scene.text("view.picture.bothWays", done, layout.steps() - done + 1)
                    : scene.text("view.picture.downTo", layout.steps() - done + 1);
            brush.text(both, (layout.left + layout.ribbonRight) / 2, y, Face.SANS, 11, subtle, Align.MIDDLE);
            return;
        }
        bracket(trace, y);
        double done = layout.ribbonX(scene.time());
        String future = scene.text("view.picture.notYet");
        if (layout.ribbonRight - done > brush.surface.width(future, brush.type(Face.SANS, 11)) + 60 * s) {
            brush.text(future, (done + layout.ribbonRight) / 2, y, Face.SANS, 11, subtle, Align.MIDDLE);
        }
    }

    /** Names a run of padding at either end of the sequence. */
    private void bracket(SequenceTrace trace, double y) {
        int steps = layout.steps();
        int front = 0;
        while (front < steps && trace.tokens().get(front).equals("<pad>")) {
            front++;
        }
        int back = steps;
        while (back > front && trace.tokens().get(back - 1).equals("<pad>")) {
            back--;
        }
        int from = front > 0 ? 0 : back;
        int to = front > 0 ? front : steps;
        if (to - from < 1 || from == to) {
            return;
        }
        double s = layout.scale;
        Colour subtle = brush.colour(Role.TEXT_SUBTLE);
        double x1 = brush.surface.snap(layout.ribbonX(from)) + brush.surface.pixel() / 2;
        double x2 = brush.surface.snap(layout.ribbonX(to)) - 2 * s;
        double top = layout.sliderY + 10 * s;
        double level = brush.surface.snap(top + 5 * s) + brush.surface.pixel() / 2;
        String text = scene.text("view.picture.padding", to - from);
        double half = brush.surface.width(text, brush.type(Face.SANS, 11)) / 2 + 8 * s;
        double middle = (x1 + x2) / 2;
        if (x2 - x1 < 2 * half + 10 * s) {
            return;
        }
        Stroke thin = new Stroke(brush.surface.pixel());
        brush.surface.line(x1, top, x1, level, subtle, thin);
        brush.surface.line(x1, level, middle - half, level, subtle, thin);
        brush.surface.line(middle + half, level, x2, level, subtle, thin);
        brush.surface.line(x2, top, x2, level, subtle, thin);
        brush.text(text, middle, y, Face.SANS, 11, subtle, Align.MIDDLE);
    }
}
