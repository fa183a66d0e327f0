package dev.unroll.view.experiment;

import dev.unroll.text.Progress;
import dev.unroll.view.Engine;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Fetching a data set over the network, while everything else goes on. Used on the screen's thread. */
public final class FetchViewModel {
    private final Engine engine;
    private final String dataset;
    private final Executor background;
    private final Executor screen;
    private final Runnable arrived;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private volatile int attempt;

    /** Where it stands. */
    public enum State { IDLE, UNDER_WAY, STOPPED, FAILED }

    /** Calls {@code arrived} on the screen's thread once the data set is there. */
    public FetchViewModel(Engine engine, String dataset, Executor background, Executor screen, Runnable arrived) {
        this.engine = engine;
        this.dataset = dataset;
        this.background = background;
        this.screen = screen;
        this.arrived = arrived;
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How much is there: 0 … 1, negative where unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What is being done. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Why it failed, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Begins, or goes on where it was broken off. */
    public void begin() {
        if (state.get() == State.UNDER_WAY) {
            return;
        }
        int number = ++attempt;
        failure.set(null);
        fraction.set(-1);
        sentence.set("");
        state.set(State.UNDER_WAY);
        background.execute(() -> {
            try {
                engine.fetch(dataset, new Attempt(number));
                end(number, State.IDLE, null);
            } catch (CancellationException e) {
                // Told by cancel already.
            } catch (RuntimeException | Error e) {
                end(number, State.FAILED, e);
            }
        });
    }

    /** Breaks it off; what has come stays, and {@link #begin} goes on from there. */
    public void cancel() {
        if (state.get() == State.UNDER_WAY) {
            attempt++;
            state.set(State.STOPPED);
        }
    }

    private void end(int number, State next, @Nullable Throwable why) {
        screen.execute(() -> {
            if (number == attempt) {
                failure.set(why);
                state.set(next);
                if (why == null) {
                    arrived.run();
                }
            }
        });
    }

    private final class Attempt implements Progress {
        private final int number;

        Attempt(int number) {
            this.number = number;
        }

        @Override
        public void update(double share, String saying) {
            screen.execute(() -> {
                if (number == attempt) {
                    fraction.set(share);
                    sentence.set(saying);
                }
            });
        }

        @Override
        public boolean cancelled() {
            return number != attempt;
        }
    }
}
