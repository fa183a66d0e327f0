package dev.unroll.view.control;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Calls a few times a second on the FX thread while it is wanted. Unlike a {@link Pulse} it leaves the screen alone in
 * between: each frame of a pulse visits every node of the scene, whether or not anything has changed. Where drawing is
 * dear the calls come further apart, as the {@link Tempo} says. All methods belong to the FX thread.
 */
public final class Beat implements AutoCloseable {
    private final Tempo tempo;
    private final LongSupplier drawing;
    private final Runnable each;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("beat").daemon().unstarted(work));
    private @Nullable Future<?> next;
    private boolean wanted;
    /** Counts the beginnings: a call that was on its way when the beat stopped belongs to none of the later ones. */
    private int course;
    /** What drawing had taken at the last call; the clock's own. */
    private long drawn;

    /** {@code drawing} tells, off the FX thread, the processor time of all drawing so far in ns; {@code each} waits for want. */
    public Beat(Tempo tempo, LongSupplier drawing, Runnable each) {
        this.tempo = tempo;
        this.drawing = drawing;
        this.each = each;
    }

    /** Goes on or stops. */
    public void want(boolean goOn) {
        if (goOn && !wanted) {
            wanted = true;
            course++;
            int mine = course;
            next = clock.schedule(() -> {
                drawn = drawing.getAsLong();
                Platform.runLater(() -> call(mine, 0));
            }, 0, TimeUnit.NANOSECONDS);
        } else if (!goOn && wanted) {
            wanted = false;
            if (next != null) {
                next.cancel(false);
            }
        }
    }

    /** On the clock's thread, so that asking what drawing costs costs no drawing. */
    private void ask(int mine) {
        long before = drawn;
        drawn = drawing.getAsLong();
        long cost = drawn - before;
        Platform.runLater(() -> call(mine, cost));
    }

    private void call(int mine, long cost) {
        if (wanted && mine == course) {
            each.run();
        }
        if (wanted && mine == course) {
            // What this call changes is drawn after it: its cost shows at the next call.
            next = clock.schedule(() -> ask(mine), tempo.interval(cost), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        want(false);
        clock.shutdownNow();
    }
}
