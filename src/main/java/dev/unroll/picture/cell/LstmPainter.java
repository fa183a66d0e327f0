package dev.unroll.picture.cell;

import dev.unroll.picture.cell.Operation.Kind;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.StepTrace;

/**
 * LSTM: c = f ∘ c₋₁ + i ∘ c̃ on the belt, h = o ∘ tanh(c). The forget gate closes valves on the lanes, input gate and
 * candidate write to them, and the output gate lets the new hidden state leave.
 */
final class LstmPainter {
    private static final Quantity[] GATES = {Quantity.FORGET, Quantity.INPUT, Quantity.CANDIDATE, Quantity.OUTPUT};
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;
    private final Parts parts;
    private final ColumnPainter columns;
    private final BeltPainter belt;
    private final FramePainter frame;
    private final double keep;
    private final double write;
    private final double valve;
    private final double d;

    LstmPainter(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
        parts = new Parts(scene);
        columns = new ColumnPainter(scene);
        belt = new BeltPainter(scene, Quantity.CELL, layout.belt);
        frame = new FramePainter(scene);
        keep = layout.x(layout.places.keep());
        write = layout.x(layout.places.write());
        valve = layout.valve();
        d = layout.along();
    }

    void paint() {
        frame.paint();
        belt.ground();
        belt();
        frame.band(parts);
        if (!layout.bare) {
            new BusPainter(scene, parts).lstm();
        }
        gates();
        hidden();
        frame.peeks(parts, columns, 1);
        frame.words();
    }

    private void belt() {
        StepTrace step = scene.step();
        double[] c0 = scene.cBefore();
        double[] f = Quantity.FORGET.values(step);
        double[] kept = BeltPainter.product(f, c0);
        double[] written = BeltPainter.product(Quantity.INPUT.values(step), Quantity.CANDIDATE.values(step));
        double out = layout.edgeOut() - d * 4;
        double through = scene.part(Kind.CELL_STATE, 0.05, 0.45);
        double after = scene.part(Kind.CELL_STATE, 0.6, 1);
        belt.lanes(layout.outerIn(), keep - d * valve, c0, 1);
        belt.lanes(keep + d * valve, write - d * valve, kept, through);
        belt.lanes(write + d * valve, out, step.c(), after);
        belt.shutters(keep, valve, f, kept, Role.FORGET, scene.part(Kind.FORGET_GATE, 0.85, 1));
        belt.additions(write, valve, written, Role.INPUT, scene.part(Kind.INPUT_AND_CANDIDATE, 0.85, 1));
        columns.cells(layout.x(layout.places.before()), layout.column, layout.belt, Quantity.CELL, c0, 1, layout.previous());
        double cell = scene.part(Kind.CELL_STATE, 0.7, 0.95);
        columns.cells(layout.x(Quantity.CELL), layout.column, layout.belt, Quantity.CELL, step.c(), cell, layout.t);
        chips(kept, written, through, after);
        double y = layout.belt.top() - 20;
        Symbol.of("c", scene.before()).middle(pen, layout.x(layout.places.before()), y, pen.of(Role.CELL));
        Symbol.of("c", scene.now()).middle(pen, layout.x(Quantity.CELL), y, parts.colour(Role.CELL, cell));
        pen.text("× " + scene.text("view.cell.keep"), keep, y, Face.SANS_SEMIBOLD, 13.5,
                parts.colour(Role.FORGET, scene.progress(Kind.FORGET_GATE)), Align.MIDDLE);
        pen.text("+ " + scene.text("view.cell.write"), write, y, Face.SANS_SEMIBOLD, 13.5,
                parts.colour(Role.INPUT, scene.progress(Kind.INPUT_AND_CANDIDATE)), Align.MIDDLE);
    }

    /** What is kept and what is written of the chosen unit, as numbers on its lane. */
    private void chips(double[] kept, double[] written, double through, double after) {
        int unit = scene.view().unit();
        if (unit < 0 || unit >= kept.length || scene.view().numbers() == CellView.Numbers.OFF) {
            return;
        }
        double y = layout.belt.middle(unit);
        if (through >= 1) {
            parts.chip((keep + write) / 2 - d * 4, y, Digits.of(kept[unit]), Role.FORGET);
        }
        if (after > 0.3) {
            double cell = layout.x(Quantity.CELL) - d * layout.column / 2;
            parts.chip((write + d * valve + cell) / 2, y, Digits.signed(written[unit]), Role.INPUT);
        }
    }

    private void gates() {
        forget(scene.part(Kind.FORGET_GATE, 0.7, 1));
        written(scene.part(Kind.INPUT_AND_CANDIDATE, 0.65, 0.85), scene.part(Kind.INPUT_AND_CANDIDATE, 0.85, 1));
        for (Quantity gate : GATES) {
            columns.framed(gate, "", name(gate), scene.part(kind(gate), 0.35, 0.7));
        }
    }

    /** From the forget gate up to its valves. */
    void forget(double shown) {
        Wire.from(keep, labels()).up(layout.rail() + 2).paint(pen, pen.of(Role.FORGET), 2.4, shown, true);
        parts.operator(keep, layout.rail() + layout.between(22, 29), "×", Role.FORGET, shown);
    }

    /** From input gate and candidate to where they are multiplied, and from there up to the lanes. */
    void written(double shown, double joined) {
        double meet = layout.rail() + layout.between(24, 33);
        double radius = layout.between(10.5, 13);
        Wire.from(layout.x(Quantity.INPUT), labels()).up(meet).across(write - d * radius)
                .paint(pen, pen.of(Role.INPUT), 2.4, shown, false);
        Wire.from(layout.x(Quantity.CANDIDATE), labels()).up(meet).across(write + d * radius)
                .paint(pen, pen.of(Role.CANDIDATE), 2.4, shown, false);
        Wire.from(write, meet).up(layout.rail() + 2).paint(pen, pen.of(Role.INPUT), 2.4, joined, true);
        parts.operator(write, meet, "×", Role.INPUT, shown >= 1 ? 1 : 0);
    }

    /** Where wires leave columns at the top: above their names. */
    private double labels() {
        return layout.rows.top() - 29;
    }

    private String name(Quantity gate) {
        return name(scene, gate);
    }

    static String name(CellScene scene, Quantity gate) {
        return scene.text(switch (gate) {
            case FORGET -> "view.cell.name.forget";
            case INPUT -> "view.cell.name.input";
            case CANDIDATE -> "view.cell.name.candidate";
            default -> "view.cell.name.output";
        });
    }

    static Kind kind(Quantity gate) {
        return switch (gate) {
            case FORGET -> Kind.FORGET_GATE;
            case INPUT, CANDIDATE -> Kind.INPUT_AND_CANDIDATE;
            default -> Kind.OUTPUT_GATE;
        };
    }

    /** The way of the new hidden state: from the belt through tanh and past the output gate. */
    private void hidden() {
        read(scene.part(Kind.HIDDEN_STATE, 0, 0.4), scene.part(Kind.HIDDEN_STATE, 0.4, 0.6));
        output(scene.part(Kind.OUTPUT_GATE, 0.7, 1));
        columns.framed(Quantity.HIDDEN, scene.now(), "", scene.part(Kind.HIDDEN_STATE, 0.55, 0.85));
        if (!layout.bare) {
            leave(scene.part(Kind.HIDDEN_STATE, 0.8, 1));
        }
    }

    /** From the belt through the activation to the hidden state. */
    void read(double down, double leaves) {
        double x = layout.x(Quantity.HIDDEN);
        Wire.from(x, outputNode()).up(labels() + 4).paint(pen, pen.of(Role.HIDDEN), 2.4, leaves, true);
        Wire.from(x, layout.rail()).up(outputNode()).paint(pen, pen.of(Role.CELL), 2.4, down, false);
        parts.function(x, layout.rail() + layout.between(14, 17), Functions.shown(scene.view().functions().activation()),
                Role.CELL, down);
    }

    /** From the output gate to where it lets the hidden state through. */
    void output(double open) {
        double x = layout.x(Quantity.HIDDEN);
        Wire.from(layout.x(Quantity.OUTPUT), labels()).up(outputNode()).across(x - d * layout.between(10.5, 13))
                .paint(pen, pen.of(Role.OUTPUT), 2.4, open, false);
        parts.operator(x, outputNode(), "×", Role.OUTPUT, open);
    }

    /** From the hidden state on to the next timestep. */
    void leave(double shown) {
        Wire.from(layout.x(Quantity.HIDDEN), layout.rows.bottom() + 5).up(layout.bus).across(layout.edgeOut() - d * 2)
                .paint(pen, pen.of(Role.HIDDEN), 2.6, shown, true);
    }

    private double outputNode() {
        return layout.rail() + layout.between(38, 47);
    }
}
