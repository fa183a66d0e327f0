package dev.unroll.view.stage;

import dev.unroll.picture.cell.BuildUp;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** The three pictures that lead from the plain cell to this one: closed, at rest at one of them, or on the way to the next. */
public final class BuildUpMotion {
    /** {@link #stageProperty} while the finished cell is shown instead. */
    public static final double CLOSED = -1;
    private static final double SECONDS = 1.1;
    private static final double REST = 1.4;
    private final ReadOnlyDoubleWrapper stage = new ReadOnlyDoubleWrapper(CLOSED);
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private double goal = CLOSED;
    private double resting;
    private boolean playing;
    private boolean motion = true;

    /** 0 … {@link BuildUp#LAST}, or {@link #CLOSED}. */
    public ReadOnlyDoubleProperty stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Whether it goes on by itself. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** Whether one of the pictures is shown. */
    public boolean open() {
        return stage.get() != CLOSED;
    }

    /** Without motion one picture follows the other, and nothing plays by itself. */
    public void useMotion(boolean moves) {
        motion = moves;
        if (!moves && open()) {
            playing = false;
            stage.set(goal);
            settle();
        }
    }

    /** Shows the first picture, and then by itself the others. */
    public void play() {
        playing = motion;
        resting = 0;
        stage.set(0);
        goal = 0;
        settle();
    }

    /** Goes to the next picture, or to the one before. */
    public void step(boolean forward) {
        if (open()) {
            playing = false;
            double from = stage.get();
            double to = Math.clamp(forward ? Math.floor(from) + 1 : Math.ceil(from) - 1, 0, BuildUp.LAST);
            if (!motion) {
                stage.set(to);
            }
            goal = to;
            settle();
        }
    }

    /** Shows the finished cell again. */
    public void close() {
        playing = false;
        stage.set(CLOSED);
        goal = CLOSED;
        settle();
    }

    private void settle() {
        moving.set(playing || stage.get() != goal);
    }

    /** Lets {@code seconds} pass. */
    public void advance(double seconds) {
        double at = stage.get();
        double to = goal;
        if (at != to) {
            double way = seconds / SECONDS;
            stage.set(to > at ? Math.min(to, at + way) : Math.max(to, at - way));
        } else if (playing) {
            resting += seconds;
            if (at >= BuildUp.LAST) {
                playing = false;
            } else if (resting >= REST) {
                resting = 0;
                goal = at + 1;
            }
        }
        settle();
    }
}
