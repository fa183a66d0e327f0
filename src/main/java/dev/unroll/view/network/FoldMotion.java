package dev.unroll.view.network;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** The way between the loop and the unrolled network: 400 ms, turned around anywhere it goes back from where it is. */
public final class FoldMotion {
    private static final double DURATION = 0.400;
    private final ReadOnlyDoubleWrapper unfolded = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper();
    private boolean motion = true;
    /** The way that is behind, 0 folded … 1 unrolled, before easing. */
    private double way = 1;

    /** 0 folded, 1 unrolled. */
    public ReadOnlyDoubleProperty unfoldedProperty() {
        return unfolded.getReadOnlyProperty();
    }

    /** Whether it is folded, or on its way there. */
    public ReadOnlyBooleanProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /** Without motion it jumps. */
    public void useMotion(boolean moves) {
        motion = moves;
        if (!moves) {
            at(goal());
        }
    }

    /** Folds or unrolls. */
    public void fold(boolean wanted) {
        folded.set(wanted);
        if (!motion) {
            at(goal());
        }
    }

    /** Whether it is on its way. */
    public boolean moving() {
        return way != goal();
    }

    /** Lets {@code seconds} pass. */
    public void advance(double seconds) {
        double step = seconds / DURATION;
        at(folded.get() ? Math.max(0, way - step) : Math.min(1, way + step));
    }

    private double goal() {
        return folded.get() ? 0 : 1;
    }

    private void at(double next) {
        way = next;
        unfolded.set(next < 0.5 ? 2 * next * next : 1 - 2 * (1 - next) * (1 - next));
    }
}
