package dev.unroll.picture.cell;

import dev.unroll.picture.cell.Operation.Kind;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Gate;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.StepGradients;

/** SimpleRNN on the way back: ∂z = ∂h ∘ act'(z), the same for each term of the sum. */
final class SimpleBackPainter extends BackPainter {
    SimpleBackPainter(CellScene scene) {
        super(scene);
    }

    @Override
    void paint() {
        frame.paint();
        frame.band(parts);
        double z = layout.x(layout.places.write());
        double h = layout.x(Quantity.HIDDEN);
        double box = (z + h) / 2;
        double half = 26;
        double edge = layout.column / 2 + 6;
        StepGradients gradients = scene.step().gradients();
        double[] sum = gradients == null ? new double[0] : gradients.z().getOrDefault(Gate.STATE, new double[0]);
        BeltPainter lanes = new BeltPainter(scene, Quantity.HIDDEN, layout.rows);
        lanes.lanes(h - d * edge, box + d * half, scene.values(Quantity.HIDDEN), scene.gone(Kind.ACTIVATION, 0, 0.35));
        lanes.lanes(box - d * half, z + d * edge, sum, scene.gone(Kind.ACTIVATION, 0.45, 0.75));
        double top = layout.rows.top() - 5;
        pen.fill(box - half, top, 2 * half, layout.rows.height() + 10, 6, pen.of(Role.GROUND));
        pen.outline(box - half, top, 2 * half, layout.rows.height() + 10, 6, pen.of(Role.CELL), 1.6);
        pen.text("× " + Functions.shown(scene.view().functions().activation()) + "′", box,
                layout.rows.top() + layout.rows.height() / 2, Face.SANS_SEMIBOLD, 12, pen.of(Role.CELL), Align.MIDDLE,
                2 * half - 4);
        term(z, Symbol.of("∂z", ""), sum, scene.gone(Kind.ACTIVATION, 0.7, 0.95));
        double spread = scene.gone(Kind.SUM, 0.3, 0.8);
        double state = layout.x(layout.places.before());
        double input = layout.x(layout.places.keep());
        term(state, new Symbol("∂U·h", false, scene.before(), "", 20), sum, spread);
        term(input, new Symbol("∂W·x", false, scene.now(), "", 20), sum, spread);
        term(layout.x(Places.BIAS), Symbol.of("∂b", ""), sum, spread);
        double out = scene.gone(Kind.PRODUCTS, 0, 0.5);
        flow(Wire.from(state, layout.rows.bottom() + 5).up(layout.bus).across(layout.peekIn()).up(layout.rows.bottom() + 8), out);
        flow(Wire.from(input, layout.rows.bottom() + 5).up(layout.bus + 9).across(layout.inputX()).up(layout.stripTop - 8), out);
        double y = layout.rows.bottom() + layout.between(22, 26);
        parts.function(state, y, "U", Role.HIDDEN, out);
        parts.function(input, y, "W", Role.TEXT_SUBTLE, out);
        arrive();
        columns.framed(Quantity.HIDDEN, scene.now(), "", 1);
        frame.peeks(parts, columns, scene.gone(Kind.PRODUCTS, 0.6, 0.9));
        frame.words();
    }

    private void term(double x, Symbol name, double[] values, double shown) {
        parts.columnFrame(x, layout.rows, Role.TEXT_SUBTLE, shown);
        name.middle(pen, x, layout.rows.top() - 12, parts.colour(Role.TEXT_MUTED, shown));
        columns.cells(x, layout.column, layout.rows, values, shown, value -> parts.fill(Quantity.HIDDEN, value));
    }
}
