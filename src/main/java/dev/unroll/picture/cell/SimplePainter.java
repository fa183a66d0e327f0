package dev.unroll.picture.cell;

import dev.unroll.picture.cell.Operation.Kind;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.Quantity;
import org.jspecify.annotations.Nullable;

/** SimpleRNN: h = act(h₋₁ · U + x · W + b), as columns that are added row by row. */
final class SimplePainter {
    private static final double[] NONE = new double[0];
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;
    private final Parts parts;
    private final ColumnPainter columns;
    private final FramePainter frame;
    private final double d;

    SimplePainter(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
        parts = new Parts(scene);
        columns = new ColumnPainter(scene);
        frame = new FramePainter(scene);
        d = layout.along();
    }

    void paint() {
        frame.paint();
        frame.band(parts);
        bus();
        sum();
        activation();
        frame.peeks(parts, columns, 1);
        frame.words();
    }

    private void bus() {
        double state = layout.x(layout.places.before());
        double input = layout.x(layout.places.keep());
        double shown = scene.part(Kind.PRODUCTS, 0, 0.5);
        BusPainter bus = new BusPainter(scene, parts);
        bus.state(state);
        Wire.from(state, layout.bus).up(layout.rows.bottom() + 5).paint(pen, pen.of(Role.HIDDEN), 2.4, shown, false);
        bus.input(input);
        Wire.from(input, layout.bus + 9).up(layout.rows.bottom() + 5).paint(pen, pen.of(Role.TEXT_SUBTLE), 2.4, shown, false);
        double y = layout.rows.bottom() + layout.between(22, 26);
        parts.function(state, y, "U", Role.HIDDEN, shown);
        parts.function(input, y, "W", Role.TEXT_SUBTLE, shown);
    }

    private void sum() {
        GateTerms terms = terms();
        double products = scene.part(Kind.PRODUCTS, 0.45, 0.9);
        double sum = scene.part(Kind.SUM, 0.4, 0.9);
        double state = layout.x(layout.places.before());
        double input = layout.x(layout.places.keep());
        double bias = layout.x(Places.BIAS);
        double z = layout.x(layout.places.write());
        term(state, new Symbol("U·h", false, scene.before(), "", 20), terms == null ? NONE : terms.state(), Role.HIDDEN, products);
        term(input, new Symbol("W·x", false, scene.now(), "", 20), terms == null ? NONE : terms.input(), Role.TEXT_SUBTLE,
                products);
        term(bias, Symbol.of("b", ""), terms == null ? NONE : terms.bias(), Role.TEXT_SUBTLE, scene.part(Kind.SUM, 0, 0.3));
        term(z, Symbol.of("z", ""), terms == null ? NONE : terms.z(), Role.TEXT_MUTED, sum);
        double middle = signs();
        double added = scene.part(Kind.SUM, 0, 0.4);
        parts.operator((state + input) / 2, middle, "+", Role.TEXT_MUTED, added);
        parts.operator((input + bias) / 2, middle, "+", Role.TEXT_MUTED, added);
        parts.operator((bias + z) / 2, middle, "=", Role.TEXT_MUTED, added);
    }

    /** Signs stand beside the chosen unit's numbers, else in the middle. */
    private double signs() {
        int unit = scene.view().unit();
        return unit >= 0 && unit < layout.rows.units() ? layout.rows.middle(unit) : layout.rows.top() + layout.rows.height() / 2;
    }

    private @Nullable GateTerms terms() {
        return scene.step().terms().get(Gate.STATE);
    }

    private void term(double x, Symbol name, double[] values, Role role, double shown) {
        parts.columnFrame(x, layout.rows, role, shown);
        name.middle(pen, x, layout.rows.top() - 12, parts.colour(role, shown));
        columns.cells(x, layout.column, layout.rows, values, shown,
                value -> pen.palette().heat().signed(value, scene.view().heat()));
    }

    private void activation() {
        double z = layout.x(layout.places.write());
        double h = layout.x(Quantity.HIDDEN);
        double box = (z + h) / 2;
        double half = 26;
        double edge = layout.column / 2 + 6;
        GateTerms terms = terms();
        BeltPainter lanes = new BeltPainter(scene, Quantity.HIDDEN, layout.rows);
        lanes.lanes(z + d * edge, box - d * half, terms == null || terms.z().length == 0 ? scene.step().h() : terms.z(),
                scene.part(Kind.ACTIVATION, 0, 0.35));
        lanes.lanes(box + d * half, h - d * edge, scene.step().h(), scene.part(Kind.ACTIVATION, 0.45, 0.7));
        double shown = scene.part(Kind.ACTIVATION, 0.3, 0.5);
        double top = layout.rows.top() - 5;
        double high = layout.rows.height() + 10;
        pen.fill(box - half, top, 2 * half, high, 6, pen.of(Role.GROUND));
        pen.outline(box - half, top, 2 * half, high, 6, shown <= 0 ? pen.of(Role.BORDER) : pen.of(Role.CELL), 1.6);
        pen.text(Functions.shown(scene.view().functions().activation()), box, signs() + 4.5, Face.SANS_SEMIBOLD, 13,
                parts.colour(Role.CELL, shown), Align.MIDDLE, 2 * half - 6);
        columns.framed(Quantity.HIDDEN, scene.now(), "", scene.part(Kind.ACTIVATION, 0.65, 0.9));
        Wire.from(h, layout.rows.bottom() + 5).up(layout.bus).across(layout.edgeOut() - d * 2)
                .paint(pen, pen.of(Role.HIDDEN), 2.6, scene.part(Kind.ACTIVATION, 0.8, 1), true);
    }
}
