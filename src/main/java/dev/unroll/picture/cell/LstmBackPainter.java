package dev.unroll.picture.cell;

import dev.unroll.picture.cell.Operation.Kind;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.StepTrace;

/**
 * LSTM on the way back: ∂h splits at the output gate; on the belt ∂c passes the addition unchanged and the valves as
 * f ∘ ∂c; what the gates get leads on to the old hidden state and the input.
 */
final class LstmBackPainter extends BackPainter {
    private static final double[] NONE = new double[0];

    LstmBackPainter(CellScene scene) {
        super(scene);
    }

    @Override
    void paint() {
        frame.paint();
        BeltPainter belt = new BeltPainter(scene, Quantity.CELL, layout.belt);
        belt.ground();
        belt(belt);
        frame.band(parts);
        double home = scene.gone(Kind.FORGET_GATE, 0.45, 0.7);
        home(layout.x(Quantity.OUTPUT), layout.peekIn(), home);
        gates();
        hidden();
        frame.peeks(parts, columns, scene.gone(Kind.FORGET_GATE, 0.65, 0.9));
        frame.words();
    }

    private void belt(BeltPainter belt) {
        double keep = layout.x(layout.places.keep());
        double write = layout.x(layout.places.write());
        double valve = layout.valve();
        double cell = layout.x(Quantity.CELL);
        double[] now = scene.values(Quantity.CELL);
        double[] handed = BeltPainter.product(Quantity.FORGET.values(scene.step()), now);
        belt.lanes(layout.edgeOut() - d * 4, cell, fromNext(), 1);
        belt.lanes(cell, write + d * valve, now, scene.gone(Kind.CELL_STATE, 0, 0.2));
        belt.lanes(write - d * valve, keep + d * valve, now, scene.gone(Kind.CELL_STATE, 0.2, 0.45));
        belt.lanes(keep - d * valve, layout.outerIn(), handed, scene.gone(Kind.CELL_STATE, 0.5, 0.9));
        belt.additions(write, valve, now, Role.INPUT, scene.gone(Kind.CELL_STATE, 0.15, 0.25));
        double passed = scene.gone(Kind.CELL_STATE, 0.4, 0.5);
        belt.shutters(keep, valve, Quantity.FORGET.values(scene.step()), handed, Role.FORGET, passed);
        columns.cells(layout.x(layout.places.before()), layout.column, layout.belt, Quantity.CELL, scene.cBefore(),
                scene.gone(Kind.FORGET_GATE, 0.65, 0.9), layout.previous());
        columns.cells(cell, layout.column, layout.belt, Quantity.CELL, now, scene.gone(Kind.HIDDEN_STATE, 0.75, 1), layout.t);
        beltName("∂c", scene.before(), layout.x(layout.places.before()), Role.CELL);
        beltName("∂c", scene.now(), cell, Role.CELL);
        double y = layout.belt.top() - 20;
        pen.text("× f", keep, y, Face.SANS_SEMIBOLD, 13.5, pen.of(Role.FORGET), Align.MIDDLE);
        pen.text("× 1", write, y, Face.SANS_SEMIBOLD, 13.5, pen.of(Role.INPUT), Align.MIDDLE);
        chip(handed, passed, (layout.x(layout.places.before()) + d * layout.column / 2 + keep - d * valve) / 2);
    }

    /** What the belt brings from the timestep after: f ∘ ∂c of that one. */
    private double[] fromNext() {
        if (layout.following() < 0) {
            return NONE;
        }
        StepTrace next = layout.trace.steps().get(layout.following());
        return next.masked() ? Quantity.CELL.gradients(next)
                : BeltPainter.product(Quantity.FORGET.values(next), Quantity.CELL.gradients(next));
    }

    private void chip(double[] handed, double passed, double x) {
        int unit = scene.view().unit();
        if (passed >= 1 && unit >= 0 && unit < handed.length && scene.view().numbers() != CellView.Numbers.OFF
                && Math.abs(layout.x(layout.places.keep()) - layout.x(layout.places.before())) > 140) {
            parts.chip(x, layout.belt.middle(unit), Digits.small(handed[unit]), Role.GRADIENT);
        }
    }

    private void gates() {
        double keep = layout.x(layout.places.keep());
        double write = layout.x(layout.places.write());
        double meet = layout.rail() + layout.between(24, 33);
        double node = layout.rail() + layout.between(22, 29);
        double falls = scene.gone(Kind.CELL_STATE, 0.45, 0.75);
        double written = scene.gone(Kind.CELL_STATE, 0.25, 0.4);
        double split = scene.gone(Kind.CELL_STATE, 0.4, 0.75);
        flow(Wire.from(keep, layout.rail()).up(labels() + 4), falls);
        parts.operator(keep, node, "×", Role.FORGET, falls);
        Wire.from(write, layout.rail()).up(meet).paint(pen, pen.of(Role.GRADIENT), 2.4, written, false);
        flow(Wire.from(write, meet).across(layout.x(Quantity.INPUT)).up(labels() + 4), split);
        flow(Wire.from(write, meet).across(layout.x(Quantity.CANDIDATE)).up(labels() + 4), split);
        parts.operator(write, meet, "×", Role.INPUT, written);
        String recurrent = scene.view().functions().recurrent();
        down(Quantity.FORGET, recurrent, scene.gone(Kind.FORGET_GATE, 0, 0.45));
        down(Quantity.INPUT, recurrent, scene.gone(Kind.INPUT_AND_CANDIDATE, 0, 0.9));
        down(Quantity.CANDIDATE, scene.view().functions().activation(), scene.gone(Kind.INPUT_AND_CANDIDATE, 0, 0.9));
        down(Quantity.OUTPUT, recurrent, scene.gone(Kind.OUTPUT_GATE, 0, 0.9));
        double shown = scene.gone(Kind.CELL_STATE, 0.7, 0.95);
        for (Quantity gate : new Quantity[] {Quantity.FORGET, Quantity.INPUT, Quantity.CANDIDATE}) {
            columns.framed(gate, "", LstmPainter.name(scene, gate), shown);
        }
        columns.framed(Quantity.OUTPUT, "", LstmPainter.name(scene, Quantity.OUTPUT), scene.gone(Kind.HIDDEN_STATE, 0.7, 0.95));
    }

    private void hidden() {
        double x = layout.x(Quantity.HIDDEN);
        double node = layout.rail() + layout.between(38, 47);
        double up = scene.gone(Kind.HIDDEN_STATE, 0, 0.3);
        double on = scene.gone(Kind.HIDDEN_STATE, 0.3, 0.75);
        Wire.from(x, labels()).up(node).paint(pen, pen.of(Role.GRADIENT), 2.4, up, false);
        flow(Wire.from(x, node).up(layout.rail() + 2), on);
        flow(Wire.from(x, node).across(layout.x(Quantity.OUTPUT)).up(labels() + 4), on);
        parts.function(x, layout.rail() + layout.between(15, 18), Functions.shown(scene.view().functions().activation()),
                Role.CELL, on);
        parts.operator(x, node, "×", Role.OUTPUT, up);
        arrive();
        columns.framed(Quantity.HIDDEN, scene.now(), "", 1);
    }
}
