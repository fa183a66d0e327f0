package dev.unroll.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A small team of threads that runs the parts of one step; the caller is one of the team. A member that waits spins for
 * a moment before it sleeps, because the next part of a training step follows within microseconds. One caller at a time.
 */
public final class Workers implements AutoCloseable {
    private static final long SPIN_NANOS = 50_000;
    private static final IntConsumer NOTHING = i -> { };

    private final int count;
    private final AtomicInteger pending = new AtomicInteger();
    private final Thread[] threads;
    private volatile IntConsumer task = NOTHING;
    private volatile int round;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    /** A team of {@code count}, the caller included. */
    public Workers(int count) {
        this.count = count;
        this.threads = new Thread[count - 1];
        for (int i = 0; i < threads.length; i++) {
            int member = i + 1;
            threads[i] = Thread.ofPlatform().daemon().name("unroll-worker-" + member).unstarted(() -> serve(member));
            threads[i].start();
        }
    }

    /** As many as the machine has cores. */
    public static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Members, the caller included. */
    public int count() {
        return count;
    }

    /**
     * Runs {@code work} once for each member number 0 … count − 1 and returns when all are done. A failure of one
     * member is thrown here after the others have finished.
     */
    public void run(IntConsumer work) {
        if (threads.length == 0) {
            work.accept(0);
            return;
        }
        if (closed) {
            throw new IllegalStateException("closed");
        }
        task = work;
        pending.set(threads.length);
        round++;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        try {
            work.accept(0);
        } finally {
            await();
        }
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            rethrow(thrown);
        }
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }

    private void await() {
        for (int spins = 0; pending.get() > 0; spins++) {
            if (spins < 1 << 14) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private void serve(int member) {
        int seen = 0;
        while (true) {
            waitForRound(seen);
            if (closed) {
                return;
            }
            seen++;
            try {
                task.accept(member);
            } catch (Throwable e) {
                failure = e;
            } finally {
                pending.decrementAndGet();
            }
        }
    }

    private void waitForRound(int seen) {
        long start = System.nanoTime();
        while (round == seen && !closed) {
            if (System.nanoTime() - start < SPIN_NANOS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
    }
}
