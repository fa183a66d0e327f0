package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import java.util.function.DoubleFunction;

/** A column of units with their values, and the marks of choice, pointer and pins on it. */
final class ColumnPainter {
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;
    private final Parts parts;

    ColumnPainter(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
        parts = new Parts(scene);
    }

    /** A quantity's column in its frame, with letter and name above it. */
    void framed(Quantity quantity, String subscript, String name, double shown) {
        double x = layout.x(quantity);
        Role role = QuantitySymbol.role(quantity);
        parts.columnFrame(x, layout.rows, role, shown);
        new Symbol(scene.sign(quantity), QuantitySymbol.tilde(quantity), subscript, name, 20)
                .middle(pen, x, layout.rows.top() - 12, parts.colour(role, shown));
        cells(x, layout.column, layout.rows, quantity, scene.values(quantity), shown, layout.t);
    }

    /** A quantity's cells; {@code t} is the timestep they belong to. */
    void cells(double x, double wide, Rows rows, Quantity quantity, double[] values, double shown, int t) {
        cells(x, wide, rows, values, shown, value -> parts.fill(quantity, value));
        marks(x, wide, rows, quantity, t);
    }

    /** Cells that are no quantity of their own. */
    void cells(double x, double wide, Rows rows, double[] values, double shown, DoubleFunction<Colour> fill) {
        Colour ghost = pen.of(Role.GHOST);
        double gap = rows.gap();
        int chosen = scene.view().unit();
        boolean some = values.length == rows.units() && shown > 0;
        for (Rows.Group group : rows.groups(1.5)) {
            Colour colour = some ? ghost.mix(fill.apply(group.of(values)), shown) : ghost;
            double y = group.y() + gap / 2;
            double high = group.height() - gap;
            pen.cell(x - wide / 2, y, wide, high, colour);
            boolean single = group.to() == group.from() + 1;
            if (single && group.from() == chosen && some) {
                pen.outline(x - wide / 2, y, wide, high, 2, pen.of(Role.TEXT), 2);
            }
            if (single && some && shown > 0.6) {
                number(x, wide, group, values[group.from()], colour);
            }
        }
    }

    private void number(double x, double wide, Rows.Group group, double value, Colour fill) {
        boolean chosen = group.from() == scene.view().unit();
        boolean wanted = switch (scene.view().numbers()) {
            case OFF -> false;
            case SELECTED -> chosen;
            case ALL -> true;
        };
        String digits = scene.back() ? Digits.small(value) : Digits.of(value);
        double size = Math.min(Math.min(13, group.height() - 2.5), (wide - 7) / Math.max(5, digits.length()) / 0.6);
        if (!wanted || group.height() < CellLayout.LEGIBLE) {
            return;
        }
        pen.text(digits, x, group.middle() + size * 0.36, chosen ? Face.MONO_BOLD : Face.MONO_MEDIUM, size,
                pen.palette().ink(fill), Align.MIDDLE);
    }

    private void marks(double x, double wide, Rows rows, Quantity quantity, int t) {
        Spot chosen = scene.view().chosen();
        if (chosen != null && is(chosen, quantity, t) && chosen.unit() < rows.units()) {
            ring(x, wide, rows, chosen.unit(), Role.ACCENT, rows.gap() > 2 ? 3 : 2.4);
        }
        for (Spot pin : scene.view().pins()) {
            if (is(pin, quantity, t) && pin.unit() < rows.units()) {
                double gap = rows.gap();
                pen.outline(x - wide / 2, rows.y(pin.unit()) + gap / 2, wide, rows.height(pin.unit()) - gap, 2,
                        pen.of(Role.ACCENT), 1.6);
                pen.disc(x + wide / 2, rows.y(pin.unit()) + gap / 2, 3.5, pen.of(Role.ACCENT));
            }
        }
        Spot hover = scene.view().hover();
        if (hover != null && is(hover, quantity, t) && hover.unit() < rows.units()) {
            double gap = rows.gap();
            pen.outline(x - wide / 2, rows.y(hover.unit()) + gap / 2, wide, rows.height(hover.unit()) - gap, 2,
                    pen.of(Role.TEXT), 1.5);
        }
    }

    private void ring(double x, double wide, Rows rows, int unit, Role role, double line) {
        double half = wide / 2 + 7;
        double high = Math.max(rows.height(unit) + (rows.gap() > 2 ? 4 : 1), 12);
        pen.outline(x - half, rows.middle(unit) - high / 2, 2 * half, high, 6, pen.of(role), line);
    }

    private boolean is(Spot spot, Quantity quantity, int t) {
        return spot.layer() == layout.layer && spot.t() == t && spot.quantity() == quantity;
    }
}
