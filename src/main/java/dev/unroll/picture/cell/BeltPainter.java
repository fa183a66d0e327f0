package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;

/** The belt across the top: rails with chevrons, and a lane for each unit whose thickness and colour are its value. */
final class BeltPainter {
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;
    private final Parts parts;
    private final Quantity quantity;
    private final Role role;
    private final Rows rows;

    /**
     * A belt.
     *
     * @param quantity what is carried: the cell state, or the hidden state
     * @param rows     where its lanes run
     */
    BeltPainter(CellScene scene, Quantity quantity, Rows rows) {
        this.scene = scene;
        this.quantity = quantity;
        this.rows = rows;
        pen = scene.pen();
        layout = scene.layout();
        parts = new Parts(scene);
        role = QuantitySymbol.role(quantity);
    }

    /** The ground, the rails and the lanes as they are before anything has been carried. */
    void ground() {
        double top = rows.top() - 6;
        pen.fill(-12, top, layout.width + 24, rows.height() + 12, 0, pen.of(Role.SUBTLE));
        parts.band(rows, layout.outerIn(), layout.edgeOut() - layout.along() * 4);
        for (Rows.Group group : rows.groups(4)) {
            if (group.from() > 0 && rows.pitch() > 7) {
                pen.line(-12, group.y(), layout.width + 12, group.y(), pen.of(Role.BORDER_MUTED), 1);
            }
        }
        for (double y : new double[] {top, rows.bottom() + 6}) {
            pen.line(-12, y, layout.width + 12, y, pen.of(role), 2.2);
        }
        chevrons();
    }

    private void chevrons() {
        double d = scene.back() ? -layout.along() : layout.along();
        Colour colour = pen.of(scene.back() ? Role.GRADIENT : role);
        for (double at = 20; at < layout.width; at += 84) {
            double x = layout.mirrored ? layout.width - at : at;
            for (double y : new double[] {rows.top() - 6, rows.bottom() + 6}) {
                pen.path(new double[] {x - d * 3.5, x + d * 2.5, x - d * 3.5}, new double[] {y - 5, y, y + 5}, colour, 2);
            }
        }
    }

    /** Values on their way between two places; {@code shown} of it has been passed. */
    void lanes(double from, double to, double[] values, double shown) {
        double passed = from + (to - from) * shown;
        for (Rows.Group group : rows.groups(1.5)) {
            if (shown < 1 && rows.pitch() > 3) {
                pen.cell(Math.min(from, to), group.middle() - 1, Math.abs(to - from), 2, pen.of(Role.BORDER));
            }
            if (shown > 0 && values.length == rows.units()) {
                double value = group.of(values);
                double thick = thickness(value, group.height());
                pen.cell(Math.min(from, passed), group.middle() - thick / 2, Math.abs(passed - from), thick,
                        parts.fill(quantity, value));
            }
        }
    }

    /** How thick a lane is that carries a value: nearly as high as its row at full colour. */
    private double thickness(double value, double high) {
        double most = high > 10 ? high - 5 : high > 4 ? high - 1.5 : high;
        double share = Double.isNaN(value) ? 0 : Math.min(1, Math.abs(value) / full());
        return Math.max(Math.min(1.2, most), share * most);
    }

    private double full() {
        return quantity == Quantity.CELL ? scene.view().cellHeat() : scene.view().heat();
    }

    /** Valves that let a share of every lane through: what passes keeps its colour, shutters above and below close the rest. */
    void shutters(double x, double half, double[] shares, double[] passing, Role gate, double shown) {
        Colour ground = pen.of(Role.GROUND);
        for (Rows.Group group : rows.groups(1.5)) {
            double high = group.height() - Math.min(3, group.height() * 0.12);
            double y = group.middle() - high / 2;
            pen.cell(x - half, y, 2 * half, high, ground);
            if (shown <= 0 || shares.length == 0) {
                frame(x, half, y, high, Role.BORDER);
                continue;
            }
            double thick = thickness(group.of(passing), group.height());
            pen.cell(x - half, group.middle() - thick / 2, 2 * half, thick,
                    ground.mix(parts.fill(quantity, group.of(passing)), shown));
            double closed = (1 - Math.clamp(group.of(shares), 0, 1)) * high / 2 * shown;
            if (closed > 0.3) {
                pen.cell(x - half, y, 2 * half, closed, pen.of(gate));
                pen.cell(x - half, y + high - closed, 2 * half, closed, pen.of(gate));
            }
            frame(x, half, y, high, gate);
        }
        around(x, half, shown <= 0 ? Role.BORDER : gate);
    }

    /** Boxes in which what is added to a lane waits. */
    void additions(double x, double half, double[] added, Role gate, double shown) {
        for (Rows.Group group : rows.groups(1.5)) {
            double high = group.height() - Math.min(3, group.height() * 0.12);
            double y = group.middle() - high / 2;
            pen.cell(x - half, y, 2 * half, high, pen.of(Role.GROUND));
            if (shown > 0) {
                double thick = Math.min(high, thickness(group.of(added), group.height()));
                double inset = high > 8 ? 3 : 0;
                pen.cell(x - half + inset, group.middle() - thick / 2, 2 * half - 2 * inset, thick,
                        pen.of(Role.GROUND).mix(parts.fill(quantity, group.of(added)), shown));
            }
            frame(x, half, y, high, shown > 0 ? gate : Role.BORDER);
        }
        around(x, half, shown <= 0 ? Role.BORDER : gate);
    }

    /**
     * Mixing valves: the slide of each lane stands at z, before it lies what is kept of the old value, behind it what is
     * new.
     */
    void mixers(double x, double half, double[] z, double[] old, double[] fresh, double turned, double filled) {
        double d = layout.along();
        for (Rows.Group group : rows.groups(1.5)) {
            double high = group.height() - Math.min(4, group.height() * 0.16);
            double y = group.middle() - high / 2;
            pen.cell(x - half, y, 2 * half, high, pen.of(Role.GROUND));
            if (turned > 0 && z.length > 0) {
                double slide = x - d * half + d * 2 * half * (1 - turned * (1 - Math.clamp(group.of(z), 0, 1)));
                between(x - d * half, slide, y, high, parts.fill(quantity, group.of(old)));
                if (filled > 0) {
                    between(slide, x + d * half, y, high, pen.of(Role.GROUND).mix(parts.fill(quantity, group.of(fresh)), filled));
                }
                pen.cell(slide - 1.5, y, 3, high, pen.of(Role.OUTPUT));
            }
            frame(x, half, y, high, turned > 0 ? Role.OUTPUT : Role.BORDER);
        }
        around(x, half, turned > 0 ? Role.OUTPUT : Role.BORDER);
    }

    private void between(double a, double b, double y, double high, Colour colour) {
        if (Math.abs(b - a) > 0.2) {
            pen.cell(Math.min(a, b), y, Math.abs(b - a), high, colour);
        }
    }

    /** A frame for each row where rows are high enough for one. */
    private void frame(double x, double half, double y, double high, Role colour) {
        if (high > 7) {
            pen.outline(x - half, y, 2 * half, high, 2, pen.of(colour), 1.2);
        }
    }

    /** One frame for all rows where they are too thin for their own. */
    private void around(double x, double half, Role colour) {
        if (rows.pitch() <= 8) {
            pen.outline(x - half, rows.top(), 2 * half, rows.height(), 2, pen.of(colour), 1.4);
        }
    }

    /** What a gate did to a lane: {@code a · b} for every unit. */
    static double[] product(double[] a, double[] b) {
        double[] all = new double[Math.min(a.length, b.length)];
        java.util.Arrays.setAll(all, k -> a[k] * b[k]);
        return all;
    }
}
