package dev.unroll.picture.cell;

import dev.unroll.picture.Readout;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.StepTrace;
import java.util.Collections;

/** The cell's frame and its neighbours', which peek in at the edges, with their tokens. */
final class FramePainter {
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;

    FramePainter(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
    }

    void paint() {
        double high = layout.frameBottom - layout.frameTop;
        side(layout.edgeIn(), -layout.along(), true);
        side(layout.edgeOut(), layout.along(), false);
        pen.fill(layout.frameLeft, layout.frameTop, layout.frameRight - layout.frameLeft, high, 14, pen.of(Role.GROUND));
        pen.outline(layout.frameLeft, layout.frameTop, layout.frameRight - layout.frameLeft, high, 14,
                pen.of(Role.TEXT_SUBTLE), 1.4);
    }

    /** The neighbour whose near edge lies at {@code edge} and that goes on in a direction. */
    private void side(double edge, double direction, boolean before) {
        double high = layout.frameBottom - layout.frameTop;
        double wide = layout.frameLeft - layout.gap + 30;
        double left = direction < 0 ? edge - wide : edge;
        if (before) {
            pen.fill(left, layout.frameTop, wide, high, 14, pen.of(Role.SUBTLE));
            pen.outline(left, layout.frameTop, wide, high, 14, pen.of(Role.BORDER_MUTED), 1.2);
        } else if (layout.following() >= 0) {
            pen.outline(left, layout.frameTop, wide, high, 14, pen.of(Role.BORDER), 1.2, Stroke.Dash.LONG);
        }
    }

    /** The hidden states of both neighbours, where they have columns of their own. */
    void peeks(Parts parts, ColumnPainter columns, double shown) {
        double x = layout.peekIn();
        parts.columnFrame(x, layout.rows, Role.HIDDEN, 1);
        Symbol.of(scene.sign(Quantity.HIDDEN), scene.before()).middle(pen, x, layout.rows.top() - 12, pen.of(Role.HIDDEN));
        columns.cells(x, layout.column, layout.rows, Quantity.HIDDEN, scene.hBefore(), shown, layout.previous());
        if (layout.following() >= 0) {
            StepTrace next = layout.trace.steps().get(layout.following());
            double[] values = scene.back() ? Quantity.HIDDEN.gradients(next) : new double[0];
            columns.cells(layout.peekOut(), layout.column, layout.rows, Quantity.HIDDEN, values, scene.back() ? 1 : 0,
                    layout.following());
        }
    }

    /** Where the state goes besides the next timestep, and whether the layer reads from the end. */
    private void note() {
        String above = scene.trace().layers().stream().filter(each -> each.layer() > layout.trace.layer()).findFirst()
                .map(each -> scene.text("view.cell.feeds", CellScene.plain(each.name()))).orElse("");
        String end = layout.mirrored ? scene.text("view.cell.fromEnd") : "";
        String text = above.isEmpty() || end.isEmpty() ? above + end : end + " · " + above;
        boolean back = scene.back();
        pen.text(back ? scene.text("view.cell.gradient") : text, layout.x(0.985), layout.frameBottom - 8,
                back ? Face.SANS_SEMIBOLD : Face.SANS, 11, pen.of(back ? Role.GRADIENT : Role.TEXT_SUBTLE),
                layout.mirrored ? Align.START : Align.END, (layout.frameRight - layout.frameLeft) * 0.24);
    }

    /** The tokens of the neighbours, and the model's answer after the last timestep. */
    void words() {
        if (layout.hall) {
            header();
            return;
        }
        note();
        neighbour(layout.peekIn(), layout.previous(), true);
        neighbour(layout.peekOut(), layout.following(), false);
    }

    /** The token that is read, large, between its neighbours. */
    private void header() {
        double y = layout.frameTop - 13;
        String token = InputPainter.token(scene.trace().tokens().get(layout.t));
        String time = "t = " + CellScene.number(layout.t);
        double gap = 10;
        double room = (layout.frameRight - layout.frameLeft) * 0.7;
        double wide = Math.min(room, pen.width(token, Face.SANS_BOLD, 23)) + gap + pen.width(time, Face.MONO, 13);
        double at = (layout.width - wide) / 2;
        double end = at + pen.text(token, at, y, Face.SANS_BOLD, 23, pen.of(Role.TEXT), Align.START, room + 1);
        pen.text(time, end + gap, y, Face.MONO, 13, pen.of(Role.TEXT_MUTED), Align.START);
        aside(layout.previous(), true, y);
        aside(layout.following(), false, y);
    }

    private void aside(int t, boolean before, double y) {
        boolean left = before != layout.mirrored;
        String word = t >= 0 ? InputPainter.token(scene.trace().tokens().get(t))
                : scene.text(before ? "view.cell.start" : "view.cell.end");
        pen.text(word, left ? 18 : layout.width - 18, y, Face.SANS, 17, pen.of(before ? Role.TEXT_MUTED : Role.TEXT_SUBTLE),
                left ? Align.START : Align.END, layout.frameLeft + 30);
    }

    private void neighbour(double x, int t, boolean before) {
        double y = layout.stripTop + 13;
        double room = layout.frameLeft - layout.gap + 12;
        double middle = middle(x);
        if (t >= 0) {
            pen.text(InputPainter.token(scene.trace().tokens().get(t)), middle, y, Face.SANS, 15,
                    pen.of(before ? Role.TEXT_MUTED : Role.TEXT_SUBTLE), Align.MIDDLE, room);
            pen.text("t = " + CellScene.number(t), middle, y + 19, Face.MONO, 12, pen.of(Role.TEXT_SUBTLE), Align.MIDDLE);
        } else if (before) {
            pen.text(scene.text("view.cell.start"), middle, y, Face.SANS, 15, pen.of(Role.TEXT_MUTED), Align.MIDDLE, room);
            pen.text(scene.text("view.cell.initial"), middle, y + 19, Face.SANS, 11, pen.of(Role.TEXT_SUBTLE), Align.MIDDLE,
                    room);
        } else {
            answer(middle, room);
        }
    }

    /** The middle of what can be seen of a neighbour. */
    private double middle(double x) {
        double half = (layout.frameLeft - layout.gap) / 2;
        return x < layout.width / 2 ? half : layout.width - half;
    }

    private void answer(double x, double room) {
        Readout readout = scene.view().readout();
        double[] output = Readout.at(scene.trace(), layout.t);
        if (readout == null || output == null || output.length == 0 || scene.fraction() < 1 - 1e-9) {
            pen.text(scene.text("view.cell.end"), x, layout.stripTop + 13, Face.SANS, 15, pen.of(Role.TEXT_SUBTLE),
                    Align.MIDDLE, room);
            return;
        }
        int best = 0;
        for (int k = 1; k < output.length && readout.kind() == Readout.Kind.CLASSES; k++) {
            best = output[k] > output[best] ? k : best;
        }
        String name = readout.kind() == Readout.Kind.CLASSES && best < readout.names().size() ? readout.names().get(best)
                : readout.head();
        pen.text(Numbers.fixed(output[best], 2), x, layout.stripTop + 13, Face.MONO_BOLD, 16, pen.of(Role.TEXT), Align.MIDDLE);
        pen.text(name, x, layout.stripTop + 32, Face.SANS, 11, pen.of(Role.TEXT_SUBTLE), Align.MIDDLE, room);
    }

    /** The band of the chosen unit through all columns, with its name. */
    void band(Parts parts) {
        int unit = scene.view().unit();
        if (unit < 0 || unit >= layout.rows.units()) {
            return;
        }
        parts.band(layout.rows, layout.frameLeft + 6, layout.frameRight - 6);
        String name = scene.text("view.cell.unit", unit + 1);
        double y = layout.rows.middle(unit) + 4.6;
        double d = layout.along();
        double x = layout.onBelt(Quantity.HIDDEN) ? layout.x(layout.places.before()) + d * 8 : layout.x(0) + d * 14;
        double first = layout.belted() ? Collections.min(layout.places.columns().values()) : layout.places.before();
        double room = Math.abs(layout.x(first) - x) - layout.column / 2 - 8;
        pen.text(name, x, y, Face.SANS_SEMIBOLD, 13, pen.of(Role.ACCENT), layout.mirrored ? Align.END : Align.START, room);
    }
}
