package dev.unroll.app;

import dev.unroll.view.control.Pulse;
import javafx.beans.property.DoubleProperty;

/** Moves a number slowly to another one; a person who moves it takes over. */
final class LessonSweep {
    /** How long it takes, in seconds. */
    private static final double DURATION = 1.5;
    private final DoubleProperty number;
    private final double from;
    private final double to;
    private final Pulse pulse = new Pulse(this::advance);
    private double since;
    private double expected;
    private boolean moving;

    LessonSweep(DoubleProperty number, double to) {
        this.number = number;
        this.to = to;
        from = number.get();
        expected = from;
    }

    /** Begins, or is there at once. */
    void begin(boolean moves) {
        moving = moves;
        pulse.want(moves);
        if (!moves) {
            number.set(to);
        }
    }

    boolean moving() {
        return moving;
    }

    void stop() {
        moving = false;
        pulse.want(false);
    }

    private void advance(double seconds) {
        if (number.get() != expected) {
            stop();
            return;
        }
        since += seconds;
        double share = Math.min(1, since / DURATION);
        // Hundredths, as the screen writes them.
        expected = share >= 1 ? to : Math.rint(100 * (from + (to - from) * share)) / 100;
        number.set(expected);
        if (share >= 1) {
            stop();
        }
    }
}
