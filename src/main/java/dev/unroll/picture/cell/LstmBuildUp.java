package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import java.util.Map;

/**
 * From the plain cell to an LSTM: what the plain cell computes becomes the candidate, first written to the track as it is,
 * then under the control of three gates that step out from behind it.
 */
final class LstmBuildUp {
    private static final double PLAIN = 0.48;
    private static final Places CLOSED = new Places(Map.of(Quantity.FORGET, PLAIN, Quantity.INPUT, PLAIN, Quantity.CANDIDATE,
            PLAIN, Quantity.CELL, 0.655, Quantity.OUTPUT, PLAIN, Quantity.HIDDEN, 0.915), 0.045, PLAIN, PLAIN);

    private final CellScene scene;
    private final CellLayout layout;
    private final Pen pen;
    /** How far the track has come in, the gates have come out, and the numbers have come. */
    private final double track;
    private final double gates;
    private final double real;

    private LstmBuildUp(CellScene scene, double stage) {
        this.scene = scene;
        layout = scene.layout();
        pen = scene.pen();
        track = BuildUp.ease(stage, 0, 1);
        gates = BuildUp.ease(stage, 1, 1.7);
        real = BuildUp.ease(stage, 1.65, 2);
    }

    static CellScene paint(Pen pen, double stage, CellView view, SequenceTrace trace, int t) {
        Places places = CLOSED.towards(Places.LSTM, BuildUp.ease(stage, 1, 1.7));
        CellScene scene = new CellScene(pen, CellLayout.of(view, trace, t + 1, places), view, trace, 1);
        if (stage >= BuildUp.LAST) {
            new LstmPainter(scene).paint();
        } else {
            new LstmBuildUp(scene, stage).paint();
        }
        return scene;
    }

    private void paint() {
        FramePainter frame = new FramePainter(scene);
        frame.paint();
        if (track > 0) {
            belt();
        }
        bus();
        plain();
        if (track > 0) {
            CellScene faint = scene.faded(track);
            new LstmPainter(faint).read(1, 1);
        }
        if (gates > 0) {
            LstmPainter faint = new LstmPainter(scene.faded(gates));
            faint.forget(1);
            faint.written(1, 1);
            faint.output(1);
        }
        for (Quantity gate : new Quantity[] {Quantity.FORGET, Quantity.INPUT, Quantity.OUTPUT}) {
            if (gates > 0) {
                column(scene.faded(gates), gate, gates > 0.9 ? LstmPainter.name(scene, gate) : "", "");
            }
        }
        column(scene, Quantity.CANDIDATE, gates > 0.9 ? scene.text("view.cell.name.candidate") : "", "");
        column(scene, Quantity.HIDDEN, "", scene.now());
        new LstmPainter(scene).leave(1);
        peek();
        frame.words();
    }

    private void belt() {
        CellScene faint = scene.faded(track);
        BeltPainter belt = new BeltPainter(faint, Quantity.CELL, layout.belt);
        double d = layout.along();
        double keep = layout.x(layout.places.keep());
        double write = layout.x(layout.places.write());
        double valve = layout.valve();
        double[] none = new double[layout.trace.units()];
        belt.ground();
        belt.lanes(layout.outerIn(), write - d * valve, none, 0);
        belt.lanes(write + d * valve, layout.edgeOut() - d * 4, none, 0);
        belt.additions(write, valve, none, Role.INPUT, track >= 1 ? 0.001 : 0);
        ColumnPainter columns = new ColumnPainter(faint);
        columns.cells(layout.x(layout.places.before()), layout.column, layout.belt, none, 0, value -> pen.of(Role.GHOST));
        columns.cells(layout.x(Quantity.CELL), layout.column, layout.belt, none, 0, value -> pen.of(Role.GHOST));
        if (gates > 0) {
            new BeltPainter(scene.faded(gates), Quantity.CELL, layout.belt).shutters(keep, valve, none, none, Role.FORGET, 0);
            faint.pen().faded(gates).text("× " + scene.text("view.cell.keep"), keep, layout.belt.top() - 20, Face.SANS_SEMIBOLD,
                    13.5, pen.of(Role.FORGET), Align.MIDDLE);
        }
        Pen soft = faint.pen();
        Symbol.of("c", scene.before()).middle(soft, layout.x(layout.places.before()), layout.belt.top() - 20, pen.of(Role.CELL));
        Symbol.of("c", scene.now()).middle(soft, layout.x(Quantity.CELL), layout.belt.top() - 20, pen.of(Role.CELL));
        soft.text("+ " + scene.text("view.cell.write"), write, layout.belt.top() - 20, Face.SANS_SEMIBOLD, 13.5,
                pen.of(Role.INPUT), Align.MIDDLE);
        if (real > 0) {
            arriving(new BeltPainter(scene.faded(real), Quantity.CELL, layout.belt), keep, write, valve, d);
        }
    }

    private void arriving(BeltPainter belt, double keep, double write, double valve, double d) {
        double[] c0 = scene.cBefore();
        double[] f = Quantity.FORGET.values(scene.step());
        double[] kept = BeltPainter.product(f, c0);
        belt.lanes(layout.outerIn(), keep - d * valve, c0, 1);
        belt.lanes(keep + d * valve, write - d * valve, kept, 1);
        belt.lanes(write + d * valve, layout.edgeOut() - d * 4, scene.step().c(), 1);
        belt.shutters(keep, valve, f, kept, Role.FORGET, 1);
        belt.additions(write, valve, BeltPainter.product(Quantity.INPUT.values(scene.step()),
                Quantity.CANDIDATE.values(scene.step())), Role.INPUT, 1);
        ColumnPainter columns = new ColumnPainter(scene.faded(real));
        columns.cells(layout.x(layout.places.before()), layout.column, layout.belt, Quantity.CELL, c0, 1, layout.previous());
        columns.cells(layout.x(Quantity.CELL), layout.column, layout.belt, Quantity.CELL, scene.step().c(), 1, layout.t);
    }

    private void bus() {
        BusPainter bus = new BusPainter(scene, new Parts(scene));
        bus.state(layout.x(Quantity.OUTPUT));
        bus.input(layout.x(Quantity.OUTPUT));
        for (Quantity gate : new Quantity[] {Quantity.FORGET, Quantity.INPUT, Quantity.OUTPUT}) {
            if (gates > 0) {
                CellScene faint = scene.faded(gates);
                new BusPainter(faint, new Parts(faint)).tap(gate, scene.view().functions().recurrent(), 1);
            }
        }
        bus.tap(Quantity.CANDIDATE, scene.view().functions().activation(), 1);
    }

    /** What leads from the plain cell's column straight to its state, and then straight to the track. */
    private void plain() {
        double x = layout.x(Quantity.CANDIDATE);
        double label = layout.rows.top() - 29;
        double level = layout.rows.top() - 44;
        if (track < 1) {
            Wire.from(x, layout.rows.top() - 5).up(level).across(layout.x(Quantity.HIDDEN)).up(label + 4)
                    .paint(pen.faded(1 - track), pen.of(Role.HIDDEN), 2.4, 1, true);
        }
        if (track > 0 && gates < 1) {
            Wire.from(x, label).up(layout.rail() + 2).paint(pen.faded(track * (1 - gates)), pen.of(Role.CANDIDATE), 2.4, 1, true);
        }
    }

    private void column(CellScene seen, Quantity quantity, String name, String subscript) {
        Parts parts = new Parts(seen);
        double x = layout.x(quantity);
        Role role = QuantitySymbol.role(quantity);
        boolean plain = quantity == Quantity.CANDIDATE && track < 0.5;
        parts.columnFrame(x, layout.rows, plain ? Role.HIDDEN : role, 1);
        if (!plain) {
            new Symbol(QuantitySymbol.letter(quantity), QuantitySymbol.tilde(quantity), subscript, name, 20)
                    .middle(seen.pen(), x, layout.rows.top() - 12, pen.of(role));
        }
        new ColumnPainter(seen).cells(x, layout.column, layout.rows, quantity.values(scene.step()), real,
                value -> parts.fill(quantity, value));
    }

    private void peek() {
        Parts parts = new Parts(scene);
        ColumnPainter columns = new ColumnPainter(scene);
        double x = layout.peekIn();
        parts.columnFrame(x, layout.rows, Role.HIDDEN, 1);
        Symbol.of("h", scene.before()).middle(pen, x, layout.rows.top() - 12, pen.of(Role.HIDDEN));
        columns.cells(x, layout.column, layout.rows, scene.hBefore(), real, value -> parts.fill(Quantity.HIDDEN, value));
        if (layout.following() >= 0) {
            columns.cells(layout.peekOut(), layout.column, layout.rows, new double[0], 0, value -> pen.of(Role.GHOST));
        }
    }
}
