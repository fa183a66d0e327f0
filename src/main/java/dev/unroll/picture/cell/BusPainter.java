package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;

/** The two wires along the bottom, the old hidden state's and the input's, and where each gate taps them. */
final class BusPainter {
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;
    private final Parts parts;

    BusPainter(CellScene scene, Parts parts) {
        this.scene = scene;
        this.parts = parts;
        pen = scene.pen();
        layout = scene.layout();
    }

    /** Where the input's wire runs. */
    double inputBus() {
        return layout.bus + 9;
    }

    void lstm() {
        state(layout.x(Quantity.OUTPUT));
        input(layout.x(Quantity.OUTPUT));
        for (Quantity gate : new Quantity[] {Quantity.FORGET, Quantity.INPUT, Quantity.CANDIDATE, Quantity.OUTPUT}) {
            boolean candidate = gate == Quantity.CANDIDATE;
            tap(gate, candidate ? scene.view().functions().activation() : scene.view().functions().recurrent(),
                    scene.part(LstmPainter.kind(gate), 0, 0.35));
        }
    }

    /** The old hidden state's wire, from the neighbour's column. */
    void state(double last) {
        Wire.from(layout.peekIn(), layout.rows.bottom() + 5).up(layout.bus).paint(pen, pen.of(Role.HIDDEN), 2.6, 1, false);
        Wire.from(layout.outerIn(), layout.bus).across(last).paint(pen, pen.of(Role.HIDDEN), 2.6, 1, false);
    }

    /** The input's wire, from its strip below. */
    void input(double last) {
        Wire.from(layout.inputX(), layout.stripTop - 6).up(inputBus()).across(last)
                .paint(pen, pen.of(Role.TEXT_SUBTLE), 2.6, 1, false);
    }

    /** A gate's way from both wires through its activation into its column. */
    void tap(Quantity gate, String function, double shown) {
        double x = layout.x(gate);
        joint(x, shown);
        Role role = QuantitySymbol.role(gate);
        Wire.from(x, layout.bus).up(layout.rows.bottom() + 5).paint(pen, pen.of(role), 2, shown, false);
        parts.function(x, layout.rows.bottom() + layout.between(22, 26), Functions.shown(function), role, shown);
        pen.disc(x, layout.bus, 4, pen.of(Role.HIDDEN));
    }

    /** Where a gate takes from both wires. */
    void joint(double x, double shown) {
        pen.line(x, layout.bus, x, inputBus(), pen.of(Role.TEXT_SUBTLE), 2);
        pen.disc(x, inputBus(), 4, pen.of(Role.TEXT_SUBTLE));
    }
}
