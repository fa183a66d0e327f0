package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;

/**
 * A cell on the way back: the same places, in each the gradient of the loss with respect to the number that stands there
 * on the way forward, and wires that lead from the new state to the old one. Operations are gone through from the last to
 * the first.
 */
abstract class BackPainter {
    final CellScene scene;
    final Pen pen;
    final CellLayout layout;
    final Parts parts;
    final ColumnPainter columns;
    final FramePainter frame;
    final double d;

    BackPainter(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
        parts = new Parts(scene);
        columns = new ColumnPainter(scene);
        frame = new FramePainter(scene);
        d = layout.along();
    }

    static void paint(CellScene scene) {
        BackPainter painter = switch (scene.layer().type()) {
            case "LSTM" -> new LstmBackPainter(scene);
            case "GRU" -> new GruBackPainter(scene);
            default -> new SimpleBackPainter(scene);
        };
        painter.paint();
    }

    abstract void paint();

    /** A gradient's way. */
    void flow(Wire wire, double shown) {
        wire.paint(pen, pen.of(Role.GRADIENT), 2.4, shown, true);
    }

    /** Out of a gate through its activation to both wires below. */
    void down(Quantity gate, String function, double shown) {
        down(layout.x(gate), Functions.shown(function), QuantitySymbol.role(gate), shown);
        pen.disc(layout.x(gate), layout.bus, 4, pen.of(shown >= 1 ? Role.GRADIENT : Role.BORDER));
        pen.disc(layout.x(gate), layout.bus + 9, 4, pen.of(shown >= 1 ? Role.GRADIENT : Role.BORDER));
    }

    void down(double x, String function, Role role, double shown) {
        flow(Wire.from(x, layout.rows.bottom() + 5).up(layout.bus - 3), shown);
        parts.function(x, layout.rows.bottom() + layout.between(22, 26), function, role, shown);
    }

    /** Along both wires to the old hidden state and to what the layer was fed. */
    void home(double from, double to, double shown) {
        flow(Wire.from(from, layout.bus).across(to).up(layout.rows.bottom() + 8), shown);
        flow(Wire.from(from, layout.bus + 9).across(layout.inputX()).up(layout.stripTop - 8), shown);
    }

    /** From the next timestep into the new hidden state's column. */
    void arrive() {
        flow(Wire.from(layout.edgeOut() - d * 2, layout.bus).across(layout.x(Quantity.HIDDEN)).up(layout.rows.bottom() + 8), 1);
    }

    /** Where wires meet a column at the top: above its name. */
    double labels() {
        return layout.rows.top() - 29;
    }

    void beltName(String letter, String subscript, double x, Role role) {
        Symbol.of(letter, subscript).middle(pen, x, layout.belt.top() - 20, pen.of(role));
    }
}
