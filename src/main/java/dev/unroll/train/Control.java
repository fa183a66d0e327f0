package dev.unroll.train;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The wishes of whoever watches, and the place where the training thread waits for them. */
final class Control {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Whether the training thread must look closer; spares it the lock at every batch. */
    private volatile boolean asked;
    private boolean paused;
    private boolean cancelled;
    private int batchesAllowed;
    private boolean restOfEpochAllowed;
    private boolean insideStep;
    /** Nanoseconds from the beginning of one batch to the next at least; 0: no limit. */
    private long period;
    private long lastBatchAt = System.nanoTime();

    /** What happens on the training thread when a wait begins and ends. */
    interface Waiting {
        void begins();

        void ends();
    }

    void pause() {
        change(() -> {
            paused = true;
            batchesAllowed = 0;
            restOfEpochAllowed = false;
            insideStep = false;
        });
    }

    void resume() {
        change(() -> {
            paused = false;
            batchesAllowed = 0;
            restOfEpochAllowed = false;
        });
    }

    void step(boolean wholeEpoch) {
        change(() -> {
            if (paused && wholeEpoch) {
                restOfEpochAllowed = true;
            } else if (paused) {
                batchesAllowed++;
            }
        });
    }

    void cancel() {
        change(() -> cancelled = true);
    }

    /** {@code batchesPerSecond} at most; 0: no limit. */
    void limit(double batchesPerSecond) {
        change(() -> period = batchesPerSecond == 0 ? 0 : (long) Math.ceil(1e9 / batchesPerSecond));
    }

    private void change(Runnable wish) {
        lock.lock();
        try {
            wish.run();
            asked = paused || cancelled || period > 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Before a batch: waits while paused with no step allowed. False: cancelled. */
    boolean nextBatch(Waiting waiting) {
        return !asked || proceed(waiting, true);
    }

    /** Within the work that ends an epoch: goes on with the step that led here, else as {@link #nextBatch}. */
    boolean withinEpochEnd(Waiting waiting) {
        return !asked || proceed(waiting, false);
    }

    /** Before an epoch: the permission for the rest of the last one is used up. */
    void epochEnded() {
        if (asked) {
            change(() -> restOfEpochAllowed = false);
        }
    }

    private boolean proceed(Waiting waiting, boolean newStep) {
        lock.lock();
        try {
            insideStep &= !newStep;
            do {
                endurePause(waiting);
            } while (newStep && heldBack());
            if (paused && !insideStep && !restOfEpochAllowed) {
                batchesAllowed--;
                insideStep = true;
            }
            return !cancelled;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancelled = true;
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void endurePause(Waiting waiting) throws InterruptedException {
        boolean waits = mustWait();
        if (waits) {
            waiting.begins();
        }
        while (mustWait()) {
            changed.await();
        }
        if (waits && !cancelled) {
            waiting.ends();
        }
    }

    /** Waits for the turn of the next batch; true where a wish came in between, which must be looked at first. */
    private boolean heldBack() throws InterruptedException {
        if (period == 0 || cancelled) {
            return false;
        }
        long due = lastBatchAt + period;
        long left = due - System.nanoTime();
        if (left > 0 && changed.awaitNanos(left) > 0) {
            return true;
        }
        // Late by less than a period is made up for, so that the pace holds on average.
        long now = System.nanoTime();
        lastBatchAt = now - due < period ? due : now;
        return false;
    }

    private boolean mustWait() {
        return paused && !cancelled && !insideStep && !restOfEpochAllowed && batchesAllowed == 0;
    }
}
