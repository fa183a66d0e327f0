package dev.unroll.view.control;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Calls a few times a second on the FX thread while it is wanted. Unlike a {@link Pulse} it leaves the screen alone in
 * between: each frame of a pulse visits every node of the scene, whether or not anything has changed.
 */
public final class Beat implements AutoCloseable {
    private final Runnable each;
    private final long millis;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("beat").daemon().unstarted(work));
    private @Nullable Future<?> beating;

    /** Every {@code millis} milliseconds, later where the FX thread is behind; nothing is called before {@link #want}. */
    public Beat(long millis, Runnable each) {
        this.millis = millis;
        this.each = each;
    }

    /** Goes on or stops; on the FX thread. */
    public void want(boolean wanted) {
        if (wanted && beating == null) {
            beating = clock.scheduleAtFixedRate(this::ask, 0, millis, TimeUnit.MILLISECONDS);
        } else if (!wanted && beating != null) {
            beating.cancel(false);
            beating = null;
        }
    }

    private void ask() {
        if (asked.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                asked.set(false);
                if (beating != null) {
                    each.run();
                }
            });
        }
    }

    @Override
    public void close() {
        want(false);
        clock.shutdownNow();
    }
}
