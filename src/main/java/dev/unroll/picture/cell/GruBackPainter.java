package dev.unroll.picture.cell;

import dev.unroll.picture.cell.Operation.Kind;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;

/**
 * GRU on the way back: z ∘ ∂h passes the valves towards the old state; the rest goes down to candidate and update gate,
 * and through the candidate to the reset gate.
 */
final class GruBackPainter extends BackPainter {
    private final Kind candidate;

    GruBackPainter(CellScene scene) {
        super(scene);
        candidate = scene.layer().resetAfter() ? Kind.CANDIDATE_RESET_AFTER : Kind.CANDIDATE_RESET_BEFORE;
    }

    @Override
    void paint() {
        frame.paint();
        BeltPainter belt = new BeltPainter(scene, Quantity.HIDDEN, layout.belt);
        belt.ground();
        belt(belt);
        frame.band(parts);
        double before = layout.x(layout.places.before());
        double home = scene.gone(Kind.RESET_AND_UPDATE, 0.45, 0.7);
        flow(Wire.from(layout.x(Quantity.UPDATE), layout.bus).across(before).up(layout.rail() + 2), home);
        flow(Wire.from(layout.x(Quantity.UPDATE), layout.bus + 9).across(layout.inputX()).up(layout.stripTop - 8), home);
        gates();
        frame.words();
    }

    private void belt(BeltPainter belt) {
        double mix = layout.x(layout.places.write());
        double valve = layout.valve();
        double hidden = layout.x(Quantity.HIDDEN);
        double before = layout.x(layout.places.before());
        double[] now = scene.values(Quantity.HIDDEN);
        double[] z = Quantity.UPDATE.values(scene.step());
        double[] handed = BeltPainter.product(z, now);
        double through = scene.gone(Kind.BLEND, 0.25, 0.35);
        belt.lanes(layout.edgeOut() - d * 4, hidden, now, 1);
        belt.lanes(hidden, mix + d * valve, now, scene.gone(Kind.BLEND, 0, 0.3));
        belt.lanes(mix - d * valve, layout.outerIn(), handed, scene.gone(Kind.BLEND, 0.35, 0.8));
        belt.mixers(mix, valve, z, handed, rest(z, now), through, through);
        columns.cells(before, layout.column, layout.belt, Quantity.HIDDEN, scene.hBefore(),
                scene.gone(Kind.RESET_AND_UPDATE, 0.65, 0.9), layout.previous());
        columns.cells(hidden, layout.column, layout.belt, Quantity.HIDDEN, now, 1, layout.t);
        beltName("∂h", scene.before(), before, Role.HIDDEN);
        beltName("∂h", scene.now(), hidden, Role.HIDDEN);
        pen.text("× z", mix - d * valve * 0.6, layout.belt.top() - 20, Face.SANS_SEMIBOLD, 13.5, pen.of(Role.OUTPUT),
                Align.MIDDLE);
        pen.text("× (1 − z)", mix + d * valve * 1.1, layout.belt.top() - 20, Face.SANS_SEMIBOLD, 13.5, pen.of(Role.CANDIDATE),
                Align.MIDDLE);
    }

    private static double[] rest(double[] z, double[] now) {
        double[] all = new double[Math.min(z.length, now.length)];
        java.util.Arrays.setAll(all, k -> (1 - z[k]) * now[k]);
        return all;
    }

    private void gates() {
        double mix = layout.x(layout.places.write());
        double inset = layout.valve() * 0.45;
        double meet = layout.rail() + layout.between(24, 33);
        double falls = scene.gone(Kind.BLEND, 0.3, 0.75);
        flow(Wire.from(mix - d * inset, layout.rail()).up(meet).across(layout.x(Quantity.NEW_STATE)).up(labels() + 4), falls);
        flow(Wire.from(mix + d * inset, layout.rail()).up(meet).across(layout.x(Quantity.UPDATE)).up(labels() + 4), falls);
        String recurrent = scene.view().functions().recurrent();
        double last = scene.gone(Kind.RESET_AND_UPDATE, 0, 0.45);
        down(Quantity.RESET, recurrent, last);
        down(Quantity.UPDATE, recurrent, last);
        reset();
        double shown = scene.gone(Kind.BLEND, 0.7, 0.95);
        columns.framed(Quantity.RESET, "", scene.text("view.cell.name.reset"), scene.gone(candidate, 0.8, 1));
        columns.framed(Quantity.NEW_STATE, "", scene.text("view.cell.name.candidate"), shown);
        columns.framed(Quantity.UPDATE, "", scene.text("view.cell.name.update"), shown);
    }

    /** From the candidate to the reset gate, to the old state past it, and to the input. */
    private void reset() {
        double x = layout.x(Quantity.NEW_STATE);
        double y = layout.rows.bottom() + layout.between(22, 26);
        double from = layout.x(Quantity.RESET) + d * (layout.column / 2 + 8);
        double room = x - d * 22 - from;
        double node = from + room * (scene.layer().resetAfter() ? 0.68 : 0.44);
        double product = from + room * (scene.layer().resetAfter() ? 0.36 : 0.74);
        double out = scene.gone(candidate, 0, 0.35);
        double on = scene.gone(candidate, 0.35, 0.8);
        Wire.from(x, layout.rows.bottom() + 5).up(y).paint(pen, pen.of(Role.GRADIENT), 2.4, out, false);
        flow(Wire.from(x, y).up(layout.bus + 6), on);
        flow(Wire.from(x, y).across(from + room * 0.1).up(layout.bus - 3), on);
        flow(Wire.from(node, y).up(layout.rows.top() - 40).across(layout.x(Quantity.RESET)).up(labels() + 4), on);
        parts.operator(node, y, "×", Role.INPUT, out);
        parts.weights(product, y, out);
        parts.function(x, y, Functions.shown(scene.view().functions().activation()), Role.CANDIDATE, out);
    }
}
