package dev.unroll.view.generate;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How many of some steps are shown: forward, back, to the ends, or playing on by itself. */
public final class Stepper {
    /** Seconds a step stays at the usual speed. */
    private static final double STAY = 0.5;
    private final ReadOnlyIntegerWrapper steps = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private double since;

    /** How many steps there are. */
    public ReadOnlyIntegerProperty stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** How many of them are shown. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether it goes on by itself. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** How fast it goes on, 1 being usual. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Other steps, of which {@code first} are shown. */
    public void reset(int count, int first) {
        playing.set(false);
        steps.set(count);
        shown.set(Math.min(count, first));
    }

    /** One step on or back; ends playing. */
    public void step(boolean forward) {
        seek(shown.get() + (forward ? 1 : -1));
    }

    /** Shows so many, as far as there are; ends playing. */
    public void seek(int count) {
        playing.set(false);
        shown.set(Math.clamp(count, Math.min(1, steps.get()), steps.get()));
    }

    /** Goes on by itself, from the beginning where all is shown; or stops. */
    public void playOrPause() {
        if (!playing.get() && shown.get() >= steps.get()) {
            shown.set(Math.min(1, steps.get()));
        }
        since = 0;
        playing.set(!playing.get() && shown.get() < steps.get());
    }

    /** Time passes; call it while {@link #playingProperty} is true. */
    public void advance(double seconds) {
        since += seconds * speed.get();
        while (playing.get() && since >= STAY) {
            since -= STAY;
            shown.set(shown.get() + 1);
            playing.set(shown.get() < steps.get());
        }
    }
}
