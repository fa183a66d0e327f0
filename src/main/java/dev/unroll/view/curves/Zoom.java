package dev.unroll.view.curves;

import dev.unroll.plot.Axis;
import org.jspecify.annotations.Nullable;

/** The part of a range that a person has chosen to see; it stays put while the whole range grows. */
final class Zoom {
    /** Nobody needs to see less than this part of a range. */
    private static final double NEAREST = 1e-4;
    private static final double SLACK = 1e-6;
    private @Nullable Axis chosen;

    boolean on() {
        return chosen != null;
    }

    void reset() {
        chosen = null;
    }

    /** What is to be seen where everything is {@code whole}. */
    Axis of(Axis whole) {
        return chosen == null || chosen.scale() != whole.scale() ? whole : chosen;
    }

    /** Nearer or farther around a value, at the farthest {@code bounds}. */
    void by(double factor, double at, Axis whole, Axis bounds) {
        choose(of(whole).zoomed(at, factor), whole, bounds);
    }

    /** Moves along the axis by a share of what is in sight. */
    void pan(double share, Axis whole, Axis bounds) {
        if (on()) {
            choose(of(whole).panned(share), whole, bounds);
        }
    }

    /** From one value to another, in any order. */
    void between(double from, double to, Axis whole, Axis bounds) {
        choose(of(whole).between(Math.min(from, to), Math.max(from, to)), whole, bounds);
    }

    /** Moves so that a value is in sight. */
    void show(double value, Axis whole) {
        Axis now = of(whole);
        double share = now.share(value);
        if (on() && !(share >= 0 && share <= 1)) {
            choose(now.panned(share < 0 ? share - 0.1 : share - 0.9), whole, whole);
        }
    }

    /** Counts the axis in another unit. */
    void times(double factor) {
        Axis now = chosen;
        if (now != null) {
            chosen = new Axis(now.min() * factor, now.max() * factor, now.step() * factor, now.scale());
        }
    }

    private void choose(Axis wished, Axis whole, Axis bounds) {
        Axis next = wished.inside(bounds);
        double span = whole.share(next.max()) - whole.share(next.min());
        if (span < NEAREST) {
            return;
        }
        boolean everything = Math.abs(whole.share(next.min())) < SLACK && Math.abs(whole.share(next.max()) - 1) < SLACK;
        chosen = everything ? null : next;
    }
}
