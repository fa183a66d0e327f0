package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import java.util.Map;

/**
 * From the plain cell to a GRU: the state is lifted onto a belt, where a valve that the update gate turns mixes it with
 * what the plain cell computes; then the reset gate steps between the old state and the candidate.
 */
final class GruBuildUp {
    private static final double PLAIN = 0.475;
    private static final Places CLOSED = new Places(Map.of(Quantity.RESET, PLAIN, Quantity.NEW_STATE, PLAIN, Quantity.UPDATE,
            PLAIN, Quantity.HIDDEN, 0.88), 0.045, 0.5675, 0.5675);

    private final CellScene scene;
    private final CellLayout layout;
    private final Pen pen;
    /** How far the belt, the reset gate and the numbers have come. */
    private final double mixing;
    private final double reset;
    private final double real;

    private GruBuildUp(CellScene scene, double stage) {
        this.scene = scene;
        layout = scene.layout();
        pen = scene.pen();
        mixing = BuildUp.ease(stage, 0, 1);
        reset = BuildUp.ease(stage, 1, 1.7);
        real = BuildUp.ease(stage, 1.65, 2);
    }

    static CellScene paint(Pen pen, double stage, CellView view, SequenceTrace trace, int t) {
        Places half = CLOSED.towards(Places.GRU, BuildUp.ease(stage, 0, 1));
        Places places = new Places(Map.of(Quantity.RESET,
                mix(PLAIN, Places.GRU.columns().getOrDefault(Quantity.RESET, PLAIN), BuildUp.ease(stage, 1, 1.7)),
                Quantity.NEW_STATE, PLAIN, Quantity.UPDATE, half.columns().getOrDefault(Quantity.UPDATE, PLAIN),
                Quantity.HIDDEN, 0.88), half.before(), half.keep(), half.write());
        CellScene scene = new CellScene(pen, CellLayout.of(view, trace, t + 1, places), view, trace, 1);
        if (stage >= BuildUp.LAST) {
            new GruPainter(scene).paint();
        } else {
            new GruBuildUp(scene, stage).paint();
        }
        return scene;
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private void paint() {
        FramePainter frame = new FramePainter(scene);
        frame.paint();
        if (mixing > 0) {
            belt();
        }
        bus();
        double x = layout.x(Quantity.NEW_STATE);
        if (mixing < 1) {
            Wire.from(x, layout.rows.top() - 5).up(layout.rows.top() - 44).across(layout.x(Quantity.HIDDEN))
                    .up(layout.rows.top() - 25).paint(pen.faded(Math.max(0, 1 - 2 * mixing)), pen.of(Role.HIDDEN), 2.4, 1, true);
        }
        if (mixing > 0) {
            GruPainter soft = new GruPainter(scene.faded(mixing));
            soft.candidateWire(1);
            soft.updateWire(1);
            column(scene.faded(mixing), Quantity.UPDATE, scene.text("view.cell.name.update"), layout.rows);
        }
        if (reset > 0) {
            CellScene soft = scene.faded(reset);
            new GruPainter(soft).reset(1, 1);
            column(soft, Quantity.RESET, scene.text("view.cell.name.reset"), layout.rows);
        }
        column(scene, Quantity.NEW_STATE, mixing > 0.5 ? scene.text("view.cell.name.candidate") : "", layout.rows);
        state();
        frame.words();
    }

    /** The state's columns, old and new, on their way from beside the cell onto the belt. */
    private void state() {
        double rise = layout.rows.top() + (layout.belt.top() - layout.rows.top()) * mixing;
        Rows at = layout.rows.at(rise);
        double old = mix(layout.peekIn(), layout.x(layout.places.before()), mixing);
        double next = layout.x(Quantity.HIDDEN);
        ColumnPainter columns = new ColumnPainter(scene);
        Parts soft = new Parts(scene.faded(1 - mixing));
        Parts parts = new Parts(scene);
        double label = rise - 12 - 8 * mixing;
        for (double x : new double[] {old, next}) {
            if (mixing < 1) {
                soft.columnFrame(x, at, Role.HIDDEN, 1);
            }
            columns.cells(x, layout.column, at, x == old ? scene.hBefore() : scene.step().h(), real,
                    value -> parts.fill(Quantity.HIDDEN, value));
            Symbol.of("h", x == old ? scene.before() : scene.now()).middle(pen, x, label, pen.of(Role.HIDDEN));
        }
    }

    private void belt() {
        CellScene soft = scene.faded(mixing);
        BeltPainter belt = new BeltPainter(soft, Quantity.HIDDEN, layout.belt);
        double d = layout.along();
        double mix = layout.x(layout.places.write());
        double valve = layout.valve();
        double[] none = new double[layout.trace.units()];
        belt.ground();
        belt.lanes(layout.outerIn(), mix - d * valve, none, 0);
        belt.lanes(mix + d * valve, layout.edgeOut() - d * 4, none, 0);
        belt.mixers(mix, valve, none, none, none, 0, 0);
        new GruPainter(soft).formula(layout.belt.top() - 20, 1, 1);
        if (real > 0) {
            BeltPainter arriving = new BeltPainter(scene.faded(real), Quantity.HIDDEN, layout.belt);
            arriving.lanes(layout.outerIn(), mix - d * valve, scene.hBefore(), 1);
            arriving.lanes(mix + d * valve, layout.edgeOut() - d * 4, scene.step().h(), 1);
            arriving.mixers(mix, valve, Quantity.UPDATE.values(scene.step()), scene.hBefore(),
                    Quantity.NEW_STATE.values(scene.step()), 1, 1);
        }
    }

    private void bus() {
        double last = layout.x(Quantity.UPDATE);
        Parts parts = new Parts(scene);
        BusPainter bus = new BusPainter(scene, parts);
        if (mixing < 1) {
            CellScene soft = scene.faded(1 - mixing);
            new BusPainter(soft, new Parts(soft)).state(last);
            double d = layout.along();
            Wire.from(layout.x(Quantity.HIDDEN), layout.rows.bottom() + 5).up(layout.bus).across(layout.edgeOut() - d * 2)
                    .paint(soft.pen(), pen.of(Role.HIDDEN), 2.6, 1, true);
        }
        if (mixing > 0) {
            Wire.from(layout.x(layout.places.before()), layout.rail()).up(layout.bus).across(last)
                    .paint(pen.faded(mixing), pen.of(Role.HIDDEN), 2.6, 1, false);
        }
        bus.input(last);
        String recurrent = scene.view().functions().recurrent();
        tap(Quantity.UPDATE, recurrent, mixing);
        tap(Quantity.RESET, recurrent, reset);
        tap(Quantity.NEW_STATE, scene.view().functions().activation(), 1 - reset);
    }

    private void tap(Quantity gate, String function, double opacity) {
        if (opacity > 0) {
            CellScene soft = scene.faded(opacity);
            new BusPainter(soft, new Parts(soft)).tap(gate, function, 1);
        }
    }

    private void column(CellScene seen, Quantity quantity, String name, Rows rows) {
        Parts parts = new Parts(seen);
        double x = layout.x(quantity);
        Role role = QuantitySymbol.role(quantity);
        boolean plain = quantity == Quantity.NEW_STATE && mixing < 0.5;
        parts.columnFrame(x, rows, plain ? Role.HIDDEN : role, 1);
        if (!plain) {
            new Symbol(QuantitySymbol.letter(quantity), QuantitySymbol.tilde(quantity), "", name, 20)
                    .middle(seen.pen(), x, rows.top() - 12, pen.of(role));
        }
        new ColumnPainter(seen).cells(x, layout.column, rows, quantity.values(scene.step()), real,
                value -> parts.fill(quantity, value));
    }
}
