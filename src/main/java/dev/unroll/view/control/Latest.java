package dev.unroll.view.control;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Background work of which only the newest request matters: at most one is being worked on and at most one waits. Use it
 * from the screen's thread only; results arrive there.
 *
 * @param <T> what the work gives
 */
public final class Latest<T> {
    private final Executor background;
    private final Executor screen;
    private final Consumer<? super T> result;
    private final Consumer<? super Throwable> failure;
    private @Nullable Supplier<T> waiting;
    private boolean busy;

    /** Work runs on {@code background}; results and failures are handed over on {@code screen}. */
    public Latest(Executor background, Executor screen, Consumer<? super T> result, Consumer<? super Throwable> failure) {
        this.background = background;
        this.screen = screen;
        this.result = result;
        this.failure = failure;
    }

    /** Asks for {@code work}, in place of whatever was waiting. */
    public void request(Supplier<T> work) {
        if (busy) {
            waiting = work;
        } else {
            begin(work);
        }
    }

    /** Whether something is being worked on. */
    public boolean busy() {
        return busy;
    }

    private void begin(Supplier<T> work) {
        busy = true;
        background.execute(() -> {
            Runnable handOver;
            try {
                T value = work.get();
                handOver = () -> result.accept(value);
            } catch (RuntimeException | Error e) {
                handOver = () -> failure.accept(e);
            }
            Runnable last = handOver;
            screen.execute(() -> end(last));
        });
    }

    private void end(Runnable handOver) {
        busy = false;
        Supplier<T> next = waiting;
        waiting = null;
        if (next != null) {
            begin(next);
        }
        handOver.run();
    }
}
