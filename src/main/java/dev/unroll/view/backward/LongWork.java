package dev.unroll.view.backward;

import dev.unroll.text.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Work that takes long, tells how far it is, and can be given up. What begins last is what is shown. */
public final class LongWork {
    /** The value of {@link #progressProperty} while nothing is under way. */
    public static final double IDLE = -2;
    private final Executor slow;
    private final Executor screen;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private @Nullable Job job;

    /** Told on the screen's thread how work ended: what it failed by, and whether it was done as a whole. */
    interface Outcome {
        void ended(@Nullable Throwable failure, boolean whole);
    }

    /** What is to be done, off the screen's thread. */
    interface Work {
        void run(Job job);
    }

    LongWork(Executor slow, Executor screen) {
        this.slow = slow;
        this.screen = screen;
    }

    /** How far the work under way is, 0 … 1; −1 where that is not known, {@link #IDLE} where there is none. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being done, in a sentence. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Whether something is under way. */
    public boolean busy() {
        return job != null;
    }

    /** Cancels what is under way, which ends by itself soon. */
    void giveUp() {
        Job now = job;
        if (now != null) {
            now.cancelled = true;
        }
    }

    void begin(Work work, Outcome outcome) {
        Job mine = new Job();
        job = mine;
        progress.set(-1);
        slow.execute(() -> {
            Throwable failed = null;
            boolean done = false;
            try {
                if (!mine.cancelled) {
                    work.run(mine);
                    done = true;
                }
            } catch (CancellationException e) {
                // nobody waits any more
            } catch (RuntimeException | Error e) {
                failed = e;
            }
            Throwable why = failed;
            boolean whole = done;
            screen.execute(() -> end(mine, why, whole, outcome));
        });
    }

    private void end(Job mine, @Nullable Throwable failure, boolean whole, Outcome outcome) {
        if (job == mine) {
            job = null;
            progress.set(IDLE);
            doing.set("");
        }
        outcome.ended(failure, whole);
    }

    /** One piece of work; tells the screen how far it is, at most ten times a second. */
    final class Job implements Progress {
        private static final long REST = 100_000_000;
        private volatile boolean cancelled;
        private int part;
        private int parts = 1;
        private long told = System.nanoTime() - REST;

        /** Part {@code next} of {@code all} begins. */
        void part(int next, int all) {
            part = next;
            parts = all;
        }

        @Override
        public void update(double fraction, String sentence) {
            if (System.nanoTime() - told >= REST) {
                told = System.nanoTime();
                double all = fraction < 0 ? -1 : (part + fraction) / parts;
                screen.execute(() -> {
                    if (job == this) {
                        progress.set(all);
                        doing.set(sentence);
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
