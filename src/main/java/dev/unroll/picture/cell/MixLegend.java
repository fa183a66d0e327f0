package dev.unroll.picture.cell;

import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;

/** How a GRU's mixing valve is read: the slide stands at z, before it is what is kept, behind it what is new. */
final class MixLegend {
    private final CellScene scene;

    MixLegend(CellScene scene) {
        this.scene = scene;
    }

    void paint() {
        Pen pen = scene.pen();
        CellLayout layout = scene.layout();
        double edge = layout.x(Quantity.UPDATE) + layout.along() * (layout.column / 2 + 24);
        double end = layout.x(0.985);
        double left = Math.min(edge, end);
        double room = Math.abs(end - edge);
        double y = layout.rows.top() + layout.rows.height() / 2 - 40;
        if (room < 110) {
            return;
        }
        line(pen, left, y, room, 0.92, scene.text("view.cell.mix.keeps"));
        line(pen, left, y + 30, room, 0.5, scene.text("view.cell.mix.both"));
        line(pen, left, y + 60, room, 0.08, scene.text("view.cell.mix.takes"));
    }

    private void line(Pen pen, double left, double y, double room, double z, String text) {
        boolean mirrored = scene.layout().mirrored;
        double wide = 34;
        double old = wide * z;
        pen.cell(mirrored ? left + wide - old : left, y, old, 16, pen.of(Role.HIDDEN).mix(pen.of(Role.GROUND), 0.55));
        pen.cell(mirrored ? left : left + old, y, wide - old, 16, pen.of(Role.CANDIDATE).mix(pen.of(Role.GROUND), 0.75));
        double at = mirrored ? left + wide - old : left + old;
        pen.fill(at - 1.5, y - 2, 3, 20, 1.5, pen.of(Role.OUTPUT));
        pen.outline(left, y, wide, 16, 2, pen.of(Role.OUTPUT), 1.2);
        pen.text(text, left + wide + 10, y + 12.5, Face.SANS, 12, pen.of(Role.TEXT_MUTED), Align.START, room - wide - 10);
    }
}
