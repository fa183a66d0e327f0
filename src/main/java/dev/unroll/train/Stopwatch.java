package dev.unroll.train;

import java.util.function.LongSupplier;

/** Seconds at work, pauses left out. */
final class Stopwatch {
    private final LongSupplier nanos;
    private long since;
    private long before;
    private boolean running;

    /** Stands at {@code seconds} and does not run. */
    Stopwatch(LongSupplier nanos, double seconds) {
        this.nanos = nanos;
        this.before = (long) (seconds * 1e9);
    }

    void start() {
        if (!running) {
            since = nanos.getAsLong();
            running = true;
        }
    }

    void stop() {
        if (running) {
            before += nanos.getAsLong() - since;
            running = false;
        }
    }

    double seconds() {
        return (running ? before + nanos.getAsLong() - since : before) / 1e9;
    }
}
