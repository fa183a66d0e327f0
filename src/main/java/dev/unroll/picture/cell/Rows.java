package dev.unroll.picture.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * How units lie below each other: all equally high, but for one that may be held under a lens so that its number can be
 * read where the rest have become thin.
 *
 * @param lens       unit under the lens, or −1
 * @param lensHeight its height
 */
record Rows(double top, double height, int units, int lens, double lensHeight) {
    /** Rows in a height; {@code chosen} (or −1) gets at least {@code least}. */
    static Rows of(double top, double height, int units, int chosen, double least) {
        boolean thin = height / units < least && units > 1 && chosen >= 0 && chosen < units;
        return new Rows(top, height, units, thin ? chosen : -1, Math.min(least, height * 0.5));
    }

    /** The same rows elsewhere. */
    Rows at(double otherTop) {
        return new Rows(otherTop, height, units, lens, lensHeight);
    }

    /** Height of a unit that is not under the lens. */
    double pitch() {
        return lens < 0 ? height / units : (height - lensHeight) / (units - 1);
    }

    double y(int unit) {
        return top + unit * pitch() + (lens >= 0 && unit > lens ? lensHeight - pitch() : 0);
    }

    double height(int unit) {
        return unit == lens ? lensHeight : pitch();
    }

    double middle(int unit) {
        return y(unit) + height(unit) / 2;
    }

    double bottom() {
        return top + height;
    }

    /** The unit at a height, or −1. */
    int unitAt(double y) {
        if (y < top || y >= bottom()) {
            return -1;
        }
        if (lens >= 0 && y >= y(lens)) {
            double below = y - y(lens) - lensHeight;
            return below < 0 ? lens : Math.min(units - 1, lens + 1 + (int) (below / pitch()));
        }
        return Math.min(units - 1, (int) ((y - top) / pitch()));
    }

    /** Left free between two rows. */
    double gap() {
        return pitch() > 12 ? 3 : pitch() > 6 ? 1.5 : pitch() > 3.5 ? 0.8 : 0;
    }

    /** Units that share a row since they are thinner than {@code least}. */
    List<Group> groups(double least) {
        List<Group> groups = new ArrayList<>();
        int together = Math.max(1, (int) Math.ceil(least / pitch() - 1e-9));
        int unit = 0;
        while (unit < units) {
            int end = unit == lens ? unit + 1 : Math.min(units, unit + together);
            if (lens > unit && lens < end) {
                end = lens;
            }
            double y = y(unit);
            groups.add(new Group(unit, end, y, y(end - 1) + height(end - 1) - y));
            unit = end;
        }
        return groups;
    }

    /** Units {@code from} up to, not including, {@code to}, drawn as one. */
    record Group(int from, int to, double y, double height) {
        double middle() {
            return y + height / 2;
        }

        /** The value of largest size among them. */
        double of(double[] values) {
            double best = values[from];
            for (int i = from + 1; i < to; i++) {
                best = Math.abs(values[i]) > Math.abs(best) ? values[i] : best;
            }
            return best;
        }
    }
}
