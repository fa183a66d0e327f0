package dev.unroll.kernel;

import java.util.function.IntConsumer;

/** A small team of threads that runs the parts of one step; the caller is one of the team. */
public final class Workers implements AutoCloseable {
    private final int count;

    /** A team of {@code count}, the caller included. */
    public Workers(int count) {
        this.count = count;
    }

    /** As many as the machine has cores. */
    public static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Members, the caller included. */
    public int count() {
        return count;
    }

    /** Runs {@code task} once for each member number 0 … count − 1 and returns when all are done. */
    public void run(IntConsumer task) {
        for (int i = 0; i < count; i++) {
            task.accept(i);
        }
    }

    @Override
    public void close() {
        // No thread yet.
    }
}
