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
 * 320 ms while playing, both shorter at higher speed; beyond four times the speed steps jump. It may stop between two
 * timesteps, see {@link #stopAt}, and play towards the beginning, see {@link #reversedProperty}.
 */
public final class Playhead {
    private static final double STEP = 0.180;
    private static final double REST = 0.320;
    private static final double FASTEST_SHOWN = 4;
    private static final double NEAR = 1e-9;

    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper goal = new ReadOnlyDoubleWrapper();
    private final ReadOnlyIntegerWrapper target = new ReadOnlyIntegerWrapper();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty reversed = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private Stops stops = Stops.TIMESTEPS;
    private boolean motion = true;
    private int steps;
    private int restart;
    private double from;
    private double since;

    /** Where a step from one place ends. */
    public interface Stops {
        /** Whole timesteps. */
        Stops TIMESTEPS = new Stops() {
            @Override
            public double after(double time) {
                return Math.floor(time + NEAR) + 1;
            }

            @Override
            public double before(double time) {
                return Math.ceil(time - NEAR) - 1;
            }
        };

        /** The next stop after a time. */
        double after(double time);

        /** The last stop before a time. */
        double before(double time);
    }

    // ---- properties ----

    /** How many timesteps are done; a fraction while one appears or disappears, and at a stop within one. */
    public ReadOnlyDoubleProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** The time it is at or on its way to. */
    public ReadOnlyDoubleProperty goalProperty() {
        return goal.getReadOnlyProperty();
    }

    /** Whether it moves by itself. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Whether playing leads towards the first timestep. */
    public BooleanProperty reversedProperty() {
        return reversed;
    }

    /** 1 is the usual speed. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** The timestep it is at or on its way to, or within: 1 … steps. */
    public int target() {
        return target.get();
    }

    /** The timestep it is at or on its way to, or within. */
    public ReadOnlyIntegerProperty targetProperty() {
        return target.getReadOnlyProperty();
    }

    // ---- commands ----

    /** Where {@link #step} and playing stop. */
    public Stops stops() {
        return stops;
    }

    /** Without motion every step jumps. */
    public void useMotion(boolean moves) {
        motion = moves;
    }

    /** From now on {@link #step} and playing stop at these places; it goes to the end of the timestep it is in. */
    public void stopAt(Stops places) {
        stops = places;
        if (goal.get() != target()) {
            seek(target());
        }
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

    /** Goes to the end of a timestep at once. */
    public void seek(int step) {
        int next = Math.clamp(step, Math.min(1, steps), steps);
        from = next;
        since = STEP;
        target.set(next);
        goal.set(next);
        time.set(next);
    }

    /** Goes to a time at once, which may lie within a timestep; the next {@link #step} leads to the stop after it. */
    public void place(double wanted) {
        double next = Math.clamp(wanted, 0, steps);
        from = next;
        since = STEP;
        target.set(Math.max(Math.min(1, steps), timestep(next)));
        goal.set(next);
        time.set(next);
    }

    /** Goes {@code count} timesteps forward, or back where negative; a single one moves, more jump. */
    public void move(int count) {
        int next = Math.clamp(target() + (long) count, Math.min(1, steps), steps);
        if (Math.abs(count) != 1 || jumps()) {
            seek(next);
        } else {
            go(next);
        }
    }

    /** Goes to the next stop, or to the one before. */
    public void step(boolean forward) {
        double next = forward ? stops.after(goal.get()) : stops.before(goal.get());
        double least = Math.min(steps, stops == Stops.TIMESTEPS ? 1 : stops.after(0));
        next = Math.clamp(next, least, steps);
        if (jumps()) {
            from = next;
            goal.set(next);
            target.set(timestep(next));
            time.set(next);
            since = 0;
        } else {
            go(next);
        }
    }

    /** Begins to move, from the other end where it stands at its end, or stops. */
    public void playOrPause() {
        if (!playing.get() && atEnd()) {
            seek(reversed.get() ? steps : Math.max(1, restart));
        }
        playing.set(!playing.get() && steps > 1);
    }

    /** Lets {@code seconds} pass. */
    public void advance(double seconds) {
        since += seconds * Math.max(1, speed.get());
        if (time.get() != goal.get()) {
            double share = Math.min(1, since / STEP);
            time.set(share >= 1 ? goal.get() : from + (goal.get() - from) * ease(share));
        }
        if (playing.get() && time.get() == goal.get() && since >= STEP + rest()) {
            if (atEnd()) {
                playing.set(false);
            } else {
                double over = since - STEP - rest();
                step(!reversed.get());
                // What a frame was too long for is made up for, so that the speed is the one chosen.
                since = Math.min(over, STEP + REST);
            }
        }
    }

    /** Whether time has to go on for it. */
    public boolean moving() {
        return playing.get() || time.get() != goal.get();
    }

    // ---- within ----

    private void go(double next) {
        if (next != goal.get()) {
            from = time.get();
            since = 0;
            goal.set(next);
            target.set(timestep(next));
        }
    }

    private static int timestep(double time) {
        return (int) Math.ceil(time - NEAR);
    }

    private boolean atEnd() {
        return reversed.get() ? goal.get() <= 1 : goal.get() >= steps;
    }

    private double rest() {
        return speed.get() < 1 ? (STEP + REST) / speed.get() - STEP : REST;
    }

    private boolean jumps() {
        return !motion || speed.get() > FASTEST_SHOWN;
    }

    /** How far a motion has come when a share of its time is over: slowly, quickly, slowly. */
    public static double ease(double share) {
        return share < 0.5 ? 2 * share * share : 1 - Math.pow(-2 * share + 2, 2) / 2;
    }
}
