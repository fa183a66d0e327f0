package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;

/** A timestep of padding that the layer skips: nothing is computed, and the state is handed through as it is. */
final class SkippedPainter {
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;

    SkippedPainter(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
    }

    void paint() {
        FramePainter frame = new FramePainter(scene);
        Parts parts = new Parts(scene);
        ColumnPainter columns = new ColumnPainter(scene);
        frame.paint();
        double shown = scene.fraction();
        if (layout.belted()) {
            belt(columns, shown);
        }
        frame.band(parts);
        for (Quantity each : layout.places.columns().keySet()) {
            if (!layout.onBelt(each) && each != Quantity.HIDDEN) {
                columns.framed(each, "", "", 0);
            }
        }
        if (!layout.onBelt(Quantity.HIDDEN)) {
            hidden(frame, parts, columns, shown);
        }
        note();
        frame.words();
    }

    private void belt(ColumnPainter columns, double shown) {
        Quantity carried = layout.onBelt(Quantity.HIDDEN) ? Quantity.HIDDEN : Quantity.CELL;
        double[] before = carried == Quantity.CELL ? scene.cBefore() : scene.hBefore();
        BeltPainter belt = new BeltPainter(scene, carried, layout.belt);
        belt.ground();
        double from = layout.x(layout.places.before());
        belt.lanes(layout.outerIn(), from, before, 1);
        belt.lanes(from, layout.edgeOut() - layout.along() * 4, before, shown);
        double y = layout.belt.top() - 20;
        String letter = scene.sign(carried);
        double done = shown >= 0.9 ? 1 : 0;
        columns.cells(from, layout.column, layout.belt, carried, before, 1, layout.previous());
        columns.cells(layout.x(carried), layout.column, layout.belt, carried, scene.values(carried), done, layout.t);
        Symbol.of(letter, scene.before()).middle(pen, from, y, pen.of(QuantitySymbol.role(carried)));
        Symbol.of(letter, scene.now()).middle(pen, layout.x(carried), y,
                new Parts(scene).colour(QuantitySymbol.role(carried), done));
    }

    private void hidden(FramePainter frame, Parts parts, ColumnPainter columns, double shown) {
        double d = layout.along();
        Wire.from(layout.peekIn(), layout.rows.bottom() + 5).up(layout.bus).across(layout.edgeOut() - d * 2)
                .paint(pen, pen.of(Role.HIDDEN), 2.6, shown, true);
        Wire.from(layout.x(Quantity.HIDDEN), layout.bus).up(layout.rows.bottom() + 5)
                .paint(pen, pen.of(Role.HIDDEN), 2.6, shown, false);
        frame.peeks(parts, columns, 1);
        columns.framed(Quantity.HIDDEN, scene.now(), "", shown >= 0.9 ? 1 : 0);
    }

    private void note() {
        String text = scene.text("view.cell.skipped");
        double x = (layout.frameLeft + layout.frameRight) / 2;
        double y = layout.rows.top() + layout.rows.height() / 2;
        double room = (layout.frameRight - layout.frameLeft) * 0.9;
        double half = Math.min(room, pen.width(text, Face.SANS_MEDIUM, 14) + 32) / 2;
        pen.fill(x - half, y - 18, 2 * half, 36, 8, pen.of(Role.GROUND));
        pen.outline(x - half, y - 18, 2 * half, 36, 8, pen.of(Role.TEXT_SUBTLE), 1.4);
        pen.text(text, x, y + 5, Face.SANS_MEDIUM, 14, pen.of(Role.TEXT), Align.MIDDLE, 2 * half - 16);
    }
}
