package dev.unroll.app;

import dev.unroll.view.control.Pulse;
import dev.unroll.view.network.Playhead;

/** Moves the playhead by some steps, one after the other, each to be seen before the next; a person who moves it takes over. */
final class LessonSteps {
    /** From one step to the next, in seconds: as at the usual speed. */
    private static final double EACH = 0.5;
    /** Many steps are made in this time. */
    private static final double ALL = 6;
    private final Playhead playhead;
    private final boolean moves;
    private final double each;
    private final Pulse pulse = new Pulse(this::advance);
    private int left;
    private boolean forward = true;
    private double since;
    private double expected;

    LessonSteps(Playhead playhead, int count, boolean moves) {
        this.playhead = playhead;
        this.moves = moves;
        left = count;
        each = Math.min(EACH, ALL / Math.max(1, count));
    }

    LessonSteps towards(boolean end) {
        forward = end;
        return this;
    }

    /** Whether steps are still to come. */
    boolean moving() {
        return left > 0;
    }

    /** No further step. */
    void stop() {
        left = 0;
        pulse.want(false);
    }

    void begin() {
        since = 0;
        expected = playhead.goalProperty().get();
        if (moves) {
            pulse.want(left > 0);
        } else {
            while (left > 0) {
                left--;
                playhead.step(forward);
            }
        }
    }

    private void advance(double seconds) {
        since += seconds;
        if (playhead.goalProperty().get() != expected) {
            stop();
        } else if (since >= each) {
            since = 0;
            playhead.step(forward);
            expected = playhead.goalProperty().get();
            pulse.want(--left > 0);
        }
    }
}
