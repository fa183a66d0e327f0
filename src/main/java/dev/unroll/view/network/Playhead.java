package dev.unroll.view.network;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The place in a sequence that is being looked at, and how it moves: a step takes 180 ms and is followed by a rest of
 * 320 ms while playing, both shorter at higher speed; beyond four times the speed steps jump.
 */
public final class Playhead {
    private static final double STEP = 0.180;
    private static final double REST = 0.320;
    private static final double FASTEST_SHOWN = 4;

    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private boolean motion = true;
    private int steps;
    private int restart;
    private double from;
    private final ReadOnlyIntegerWrapper target = new ReadOnlyIntegerWrapper();
    private double since;

    /** How many timesteps are done; a fraction while one appears or disappears. */
    public ReadOnlyDoubleProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** Whether it moves by itself. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** 1 is the usual speed. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** The timestep it is at or on its way to: 1 … steps. */
    public int target() {
        return target.get();
    }

    /** The timestep it is at or on its way to. */
    public ReadOnlyIntegerProperty targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** Without motion every step jumps. */
    public void useMotion(boolean moves) {
        motion = moves;
    }

    /**
     * Takes a sequence of another length.
     *
     * @param start where playing begins anew after the end: the last timestep of the padding
     */
    public void length(int count, int start) {
        boolean atEnd = target() == steps || target() > count;
        restart = Math.clamp(start, 0, Math.max(0, count - 1));
        if (count != steps) {
            steps = count;
            seek(atEnd ? count : target());
        }
    }

    /** Goes to a timestep at once. */
    public void seek(int step) {
        int next = Math.clamp(step, Math.min(1, steps), steps);
        from = next;
        since = STEP;
        target.set(next);
        time.set(next);
    }

    /** Goes {@code count} timesteps forward, or back where negative; a single one moves, more jump. */
    public void move(int count) {
        int next = Math.clamp(target() + (long) count, Math.min(1, steps), steps);
        if (Math.abs(count) != 1 || jumps()) {
            seek(next);
        } else if (next != target()) {
            from = time.get();
            since = 0;
            target.set(next);
        }
    }

    /** Begins to move, from the beginning of the words where it stands at the end, or stops. */
    public void playOrPause() {
        if (!playing.get() && target() >= steps) {
            seek(Math.max(1, restart));
        }
        playing.set(!playing.get() && steps > 1);
    }

    /** Lets {@code seconds} pass. */
    public void advance(double seconds) {
        since += seconds * Math.max(1, speed.get());
        if (time.get() != target()) {
            double share = Math.min(1, since / STEP);
            time.set(share >= 1 ? target() : from + (target() - from) * ease(share));
        }
        if (playing.get() && time.get() == target() && since >= STEP + rest()) {
            if (target() >= steps) {
                playing.set(false);
            } else {
                move(1);
            }
        }
    }

    /** Whether time has to go on for it. */
    public boolean moving() {
        return playing.get() || time.get() != target();
    }

    private double rest() {
        return speed.get() < 1 ? (STEP + REST) / speed.get() - STEP : REST;
    }

    private boolean jumps() {
        return !motion || speed.get() > FASTEST_SHOWN;
    }

    private static double ease(double share) {
        return share < 0.5 ? 2 * share * share : 1 - Math.pow(-2 * share + 2, 2) / 2;
    }
}
