package dev.unroll.view.stage;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * The way between two levels: 240 ms where frames come in time, slowing down; turned around anywhere it goes back from
 * where it is.
 */
public final class ZoomMotion {
    private static final double DURATION = 0.240;
    /** A frame that came late moves no further than this: the way is seen, if a little longer, not jumped over. */
    private static final double LONGEST_FRAME = 0.040;
    private final ReadOnlyDoubleWrapper place = new ReadOnlyDoubleWrapper();
    private double goal;
    private double from;
    private double since;
    private boolean motion = true;

    /** 0 outside, 1 inside. */
    public ReadOnlyDoubleProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Without motion it jumps. */
    public void useMotion(boolean moves) {
        motion = moves;
        if (!moves) {
            place.set(goal);
        }
    }

    /** Sets out for the inside or the outside; goes on with every {@link #advance}. */
    public void go(boolean inside) {
        goal = inside ? 1 : 0;
        from = place.get();
        since = 0;
        if (!motion) {
            place.set(goal);
        }
    }

    /** Whether it is on its way. */
    public boolean moving() {
        return place.get() != goal;
    }

    /** Lets {@code seconds} pass. */
    public void advance(double seconds) {
        if (moving()) {
            since += Math.min(LONGEST_FRAME, seconds);
            double left = 1 - Math.min(1, since / DURATION);
            place.set(left <= 0 ? goal : goal + (from - goal) * left * left * left);
        }
    }
}
