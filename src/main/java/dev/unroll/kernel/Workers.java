package dev.unroll.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A small team of threads that runs the parts of one step; the caller is one of the team. Whoever is free takes the next
 * part, so that a member without a processor, because the screen is being drawn, holds nobody up. A member that waits
 * spins for a moment before it sleeps: the next part of a training step follows within microseconds. One caller at a time.
 */
public final class Workers implements AutoCloseable {
    private static final long SPIN_NANOS = 50_000;
    private static final int SPINS = 1 << 10;
    private static final Work NOTHING = (part, member) -> { };

    /** How many of a team behind the screen may work at once. */
    private static volatile int most = Integer.MAX_VALUE;

    private final int count;
    private final boolean background;
    private final AtomicInteger untaken = new AtomicInteger();
    private final AtomicInteger undone = new AtomicInteger();
    private final Thread[] threads;
    private volatile Work task = NOTHING;
    private volatile int parts;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    /** One part of a step. */
    @FunctionalInterface
    public interface Work {
        /** Does part {@code part}; no other part is done by the member {@code member}, below the team's count, meanwhile. */
        void run(int part, int member);
    }

    /** A team of {@code count}, the caller included. */
    public Workers(int count) {
        this(count, false);
    }

    private Workers(int count, boolean background) {
        this.count = count;
        this.background = background;
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

    /** As {@link #all}; its threads give way to those that draw, and so does a caller that has called {@link #giveWay}. */
    public static Workers behindTheScreen() {
        return new Workers(Runtime.getRuntime().availableProcessors(), true);
    }

    /**
     * From the next step on, teams behind the screen work with at most {@code members}, the caller included; those that run
     * already too. What is computed stays the same: members only take longer turns.
     */
    public static void limitBehindTheScreen(int members) {
        most = Math.max(1, members);
    }

    /** From now on the calling thread, and those it starts, give way to threads that draw. */
    public static void giveWay() {
        Background.enter();
    }

    /** Members, the caller included. */
    public int count() {
        return count;
    }

    /**
     * Runs {@code work} once for each part 0 … parts − 1 and returns when all are done. A failure of one part is thrown
     * here after the others have finished.
     */
    public void run(int parts, Work work) {
        int helpers = helpers();
        if (helpers == 0 || parts <= 1) {
            for (int part = 0; part < parts; part++) {
                work.run(part, 0);
            }
            return;
        }
        if (closed) {
            throw new IllegalStateException("closed");
        }
        task = work;
        this.parts = parts;
        undone.set(parts);
        untaken.set(parts);
        for (int i = 0; i < Math.min(helpers, parts - 1); i++) {
            LockSupport.unpark(threads[i]);
        }
        help(0);
        await();
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            rethrow(thrown);
        }
    }

    private int helpers() {
        return background ? Math.min(threads.length, most - 1) : threads.length;
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }

    private void await() {
        for (int spins = 0; undone.get() > 0; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private void serve(int member) {
        if (background) {
            Background.enter();
        }
        while (!closed) {
            waitForWork(member);
            help(member);
        }
    }

    private void help(int member) {
        for (int left = untaken.get(); left > 0; left = untaken.get()) {
            if (untaken.compareAndSet(left, left - 1)) {
                // Only now is it certain whose part this is: the caller waits for it.
                try {
                    task.run(parts - left, member);
                } catch (Throwable e) {
                    failure = e;
                } finally {
                    undone.decrementAndGet();
                }
            }
        }
    }

    private void waitForWork(int member) {
        long start = System.nanoTime();
        while ((untaken.get() <= 0 || member > helpers()) && !closed) {
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
