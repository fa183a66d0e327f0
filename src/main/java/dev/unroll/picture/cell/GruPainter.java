package dev.unroll.picture.cell;

import dev.unroll.picture.cell.Operation.Kind;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;

/**
 * GRU: h = z ∘ h₋₁ + (1 − z) ∘ h̃ in mixing valves on the belt, which carries the hidden state itself. The candidate h̃
 * sees of the old state what the reset gate leaves: r ∘ (h₋₁ · U + b') with reset_after, (r ∘ h₋₁) · U without.
 */
final class GruPainter {
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;
    private final Parts parts;
    private final ColumnPainter columns;
    private final BeltPainter belt;
    private final FramePainter frame;
    private final BusPainter bus;
    private final Kind candidate;
    private final double mix;
    private final double valve;
    private final double d;

    GruPainter(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
        parts = new Parts(scene);
        columns = new ColumnPainter(scene);
        belt = new BeltPainter(scene, Quantity.HIDDEN, layout.belt);
        frame = new FramePainter(scene);
        bus = new BusPainter(scene, parts);
        candidate = scene.layer().resetAfter() ? Kind.CANDIDATE_RESET_AFTER : Kind.CANDIDATE_RESET_BEFORE;
        mix = layout.x(layout.places.write());
        valve = layout.valve();
        d = layout.along();
    }

    void paint() {
        frame.paint();
        belt.ground();
        belt();
        frame.band(parts);
        bus();
        reset(scene.part(Kind.RESET_AND_UPDATE, 0.7, 1), scene.part(candidate, 0, 0.35));
        gates();
        new MixLegend(scene).paint();
        frame.words();
    }

    private void belt() {
        double before = layout.x(layout.places.before());
        double[] h0 = scene.hBefore();
        double[] z = Quantity.UPDATE.values(scene.step());
        double[] fresh = Quantity.NEW_STATE.values(scene.step());
        double turned = scene.part(Kind.RESET_AND_UPDATE, 0.85, 1);
        double filled = scene.part(candidate, 0.85, 1);
        double leaves = scene.part(Kind.BLEND, 0.1, 0.7);
        double shown = scene.part(Kind.BLEND, 0.45, 0.7);
        belt.lanes(layout.outerIn(), mix - d * valve, h0, 1);
        belt.lanes(mix + d * valve, layout.edgeOut() - d * 4, scene.step().h(), leaves);
        belt.mixers(mix, valve, z, h0, fresh, turned, filled);
        columns.cells(before, layout.column, layout.belt, Quantity.HIDDEN, h0, 1, layout.previous());
        columns.cells(layout.x(Quantity.HIDDEN), layout.column, layout.belt, Quantity.HIDDEN, scene.step().h(), shown, layout.t);
        chips(z, h0, fresh, leaves);
        double y = layout.belt.top() - 20;
        Symbol.of("h", scene.before()).middle(pen, before, y, pen.of(Role.HIDDEN));
        Symbol.of("h", scene.now()).middle(pen, layout.x(Quantity.HIDDEN), y, parts.colour(Role.HIDDEN, shown));
        formula(y, turned, filled);
    }

    /** Above the valves: what they do. */
    void formula(double y, double turned, double filled) {
        Symbol z = Symbol.of("z", "");
        Symbol old = Symbol.of("h", scene.before());
        Symbol fresh = new Symbol("h", true, "", "", 20);
        double gap = 6;
        double plus = pen.width("+ (1 −", Face.SANS_MEDIUM, 14);
        double close = pen.width(") ×", Face.SANS_MEDIUM, 14);
        double times = pen.width("×", Face.SANS_MEDIUM, 14);
        double all = 2 * z.width(pen) + old.width(pen) + fresh.width(pen) + plus + close + times + 6 * gap;
        double at = mix - all / 2;
        at = z.start(pen, at, y, parts.colour(Role.OUTPUT, turned)) + gap;
        at = word("×", at, y, times, gap);
        at = old.start(pen, at, y, pen.of(Role.HIDDEN)) + gap;
        at = word("+ (1 −", at, y, plus, gap);
        at = z.start(pen, at, y, parts.colour(Role.OUTPUT, turned)) + gap / 2;
        at = word(") ×", at, y, close, gap);
        fresh.start(pen, at, y, parts.colour(Role.CANDIDATE, filled));
    }

    private double word(String text, double x, double y, double wide, double gap) {
        pen.text(text, x, y, Face.SANS_MEDIUM, 14, pen.of(Role.TEXT_MUTED), Align.START);
        return x + wide + gap;
    }

    /** What comes from the old state and what from the candidate in the chosen unit, as numbers behind its valve. */
    private void chips(double[] z, double[] h0, double[] fresh, double leaves) {
        int unit = scene.view().unit();
        if (unit < 0 || unit >= z.length || leaves < 0.5 || scene.view().numbers() == CellView.Numbers.OFF) {
            return;
        }
        double y = layout.belt.middle(unit);
        double from = mix + d * valve;
        double room = layout.x(Quantity.HIDDEN) - d * layout.column / 2 - from;
        parts.chip(from + room * 0.28, y, Digits.of(z[unit] * h0[unit]), Role.OUTPUT);
        parts.chip(from + room * 0.72, y, Digits.signed((1 - z[unit]) * fresh[unit]), Role.CANDIDATE);
    }

    private void bus() {
        double last = layout.x(Quantity.UPDATE);
        Wire.from(layout.x(layout.places.before()), layout.rail()).up(layout.bus).across(last)
                .paint(pen, pen.of(Role.HIDDEN), 2.6, 1, false);
        bus.input(last);
        String recurrent = scene.view().functions().recurrent();
        double taps = scene.part(Kind.RESET_AND_UPDATE, 0, 0.35);
        bus.tap(Quantity.RESET, recurrent, taps);
        bus.tap(Quantity.UPDATE, recurrent, taps);
    }

    /** The candidate's inputs: the layer's own, and what the reset gate leaves of the old state. */
    void reset(double comes, double flows) {
        double x = layout.x(Quantity.NEW_STATE);
        double y = layout.rows.bottom() + layout.between(22, 26);
        double from = layout.x(Quantity.RESET) + d * (layout.column / 2 + 8);
        double half = Math.max(19, pen.width(Functions.shown(scene.view().functions().activation()), Face.SANS_SEMIBOLD,
                layout.between(12, 13)) / 2 + 7);
        double room = x - d * half - from;
        boolean after = scene.layer().resetAfter();
        double node = from + room * (after ? 0.68 : 0.44);
        double product = from + room * (after ? 0.36 : 0.74);
        double tap = from + room * 0.1;
        double radius = layout.between(10.5, 13);
        Wire.from(layout.x(Quantity.RESET), layout.rows.top() - 29).up(layout.rows.top() - 40).across(node).up(y - radius)
                .paint(pen, pen.of(Role.INPUT), 2.4, comes, true);
        Wire.from(tap, layout.bus).up(y).across(x - d * half).paint(pen, pen.of(Role.HIDDEN), 2, flows, false);
        pen.disc(tap, layout.bus, 4, pen.of(Role.HIDDEN));
        parts.operator(node, y, "×", Role.INPUT, comes);
        parts.weights(product, y, flows);
        Wire.from(x, bus.inputBus()).up(layout.rows.bottom() + 5).paint(pen, pen.of(Role.CANDIDATE), 2, flows, false);
        parts.function(x, y, Functions.shown(scene.view().functions().activation()), Role.CANDIDATE, flows);
        pen.disc(x, bus.inputBus(), 4, pen.of(Role.TEXT_SUBTLE));
    }

    private void gates() {
        candidateWire(scene.part(candidate, 0.7, 1));
        updateWire(scene.part(Kind.RESET_AND_UPDATE, 0.7, 1));
        double opened = scene.part(Kind.RESET_AND_UPDATE, 0.35, 0.7);
        columns.framed(Quantity.RESET, "", scene.text("view.cell.name.reset"), opened);
        columns.framed(Quantity.NEW_STATE, "", scene.text("view.cell.name.candidate"), scene.part(candidate, 0.35, 0.7));
        columns.framed(Quantity.UPDATE, "", scene.text("view.cell.name.update"), opened);
    }

    /** From the candidate to where the valves let it in. */
    void candidateWire(double shown) {
        up(Quantity.NEW_STATE, mix - d * valve * 0.45, Role.CANDIDATE, shown);
    }

    /** From the update gate to the valves' slides. */
    void updateWire(double shown) {
        up(Quantity.UPDATE, mix + d * valve * 0.45, Role.OUTPUT, shown);
    }

    private void up(Quantity from, double to, Role role, double shown) {
        Wire.from(layout.x(from), layout.rows.top() - 29).up(layout.rail() + layout.between(24, 33)).across(to)
                .up(layout.rail() + 2).paint(pen, pen.of(role), 2.4, shown, true);
    }
}
