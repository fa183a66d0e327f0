package dev.unroll.view.curves;

import dev.unroll.plot.Axis;
import org.jspecify.annotations.Nullable;

/** A range on its way to another one, which takes 150 ms. */
final class RangeMotion {
    private static final double SECONDS = 0.15;
    private @Nullable Axis from;
    private @Nullable Axis target;
    private double share = 1;

    /** Sets out for {@code next}; without motion it is there at once. */
    void aim(Axis next, boolean motion) {
        if (next.equals(target)) {
            return;
        }
        Axis now = target == null ? next : shown();
        from = now;
        share = motion && now.scale() == next.scale() && !now.equals(next) ? 0 : 1;
        target = next;
    }

    /** Goes on; false where it has arrived. */
    boolean advance(double seconds) {
        share = Math.min(1, share + seconds / SECONDS);
        return moving();
    }

    boolean moving() {
        return share < 1;
    }

    /** Where it is at this moment; only after it has had an aim. */
    Axis shown() {
        Axis end = aimed();
        return from == null || share >= 1 ? end : from.towards(end, 1 - (1 - share) * (1 - share));
    }

    /** Where it is going; only after it has had an aim. */
    Axis aimed() {
        if (target == null) {
            throw new IllegalStateException("no range yet");
        }
        return target;
    }
}
