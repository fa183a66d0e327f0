package dev.unroll.picture.cell;

import dev.unroll.picture.HeatScale;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.StepTrace;

/** The layer's hidden states through the whole sequence, with the timestep in sight, the chosen unit, and the slider. */
final class CellRibbon {
    private static final int MOST_ROWS = 16;
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;

    CellRibbon(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
    }

    void paint() {
        pen.text(scene.text("view.picture.range", layout.steps()), 16, layout.ribbonTop + layout.ribbonHeight / 2 + 4.5,
                Face.SANS_SEMIBOLD, 12, pen.of(Role.TEXT), Align.START, layout.ribbonLeft - 20);
        heat();
        unit();
        window();
        slider();
    }

    private int rows() {
        return Math.min(layout.trace.units(), MOST_ROWS);
    }

    private void heat() {
        double high = layout.ribbonHeight / rows();
        double wide = layout.ribbonX(1) - layout.ribbonX(0);
        int together = Math.max(1, (int) Math.ceil(2 / wide));
        double gap = wide > 4 ? 0.7 : 0;
        double rowGap = high > 3 ? 0.6 : 0;
        Colour ghost = pen.of(Role.GHOST);
        for (int t = 0; t < layout.steps(); t += together) {
            int end = Math.min(layout.steps(), t + together);
            double x = layout.ribbonX(t);
            double across = layout.ribbonX(end) - x;
            boolean known = known(layout.mirrored != scene.back() ? t : end - 1);
            for (int row = 0; row < rows(); row++) {
                Colour colour = known ? pen.palette().heat().signed(strongest(t, end, row), scene.view().heat()) : ghost;
                pen.cell(x, layout.ribbonTop + row * high, across - gap, high - rowGap, colour);
            }
        }
    }

    /** Whether a timestep's state has been computed: the layer has read it, and it is not the one under way. */
    private boolean known(int t) {
        if (scene.back()) {
            return t == layout.t || (layout.mirrored ? t < layout.t : t > layout.t);
        }
        boolean done = scene.fraction() >= 1 - 1e-9;
        return t == layout.t ? done : layout.mirrored ? t > layout.t : t < layout.t;
    }

    private double strongest(int from, int to, int row) {
        double best = 0;
        for (int t = from; t < to; t++) {
            StepTrace step = layout.trace.steps().get(t);
            double[] values = scene.back() ? Quantity.HIDDEN.gradients(step) : step.h();
            double value = values.length == 0 ? 0 : HeatScale.strongest(values, row, rows());
            best = Math.abs(value) > Math.abs(best) ? value : best;
        }
        return best;
    }

    private void unit() {
        int unit = scene.view().unit();
        if (unit >= 0 && unit < layout.trace.units()) {
            double high = layout.ribbonHeight / rows();
            int row = Math.min(rows() - 1, unit * rows() / layout.trace.units());
            pen.outline(layout.ribbonLeft - 0.5, layout.ribbonTop + row * high - 0.8, layout.ribbonRight - layout.ribbonLeft + 1,
                    high + 1, 1, pen.of(Role.TEXT), 1.2);
        }
    }

    private void window() {
        double from = layout.ribbonX(Math.max(0, layout.t - 1)) - 2;
        double to = layout.ribbonX(Math.min(layout.steps(), layout.t + 2)) + 2;
        double wide = Math.max(20, to - from);
        double least = layout.ribbonLeft - 3;
        double x = Math.clamp((from + to - wide) / 2, least, Math.max(least, layout.ribbonRight + 3 - wide));
        pen.outline(x, layout.ribbonTop - 4, wide, layout.ribbonHeight + 8, 4, pen.of(Role.TEXT), 1.6);
    }

    private void slider() {
        double y = layout.slider;
        Role colour = scene.back() ? Role.GRADIENT : Role.ACCENT;
        double at = layout.ribbonX(layout.t + 0.5);
        double from = layout.mirrored != scene.back() ? layout.ribbonRight : layout.ribbonLeft;
        pen.fill(layout.ribbonLeft, y - 2, layout.ribbonRight - layout.ribbonLeft, 4, 2, pen.of(Role.BORDER));
        pen.fill(Math.min(from, at), y - 2, Math.abs(at - from), 4, 2, pen.of(colour));
        pen.line(at, layout.ribbonTop - 9, at, y, pen.of(colour), 2);
        pen.disc(at, y, 9, pen.of(Role.GROUND));
        pen.disc(at, y, 7.5, pen.of(colour));
    }
}
