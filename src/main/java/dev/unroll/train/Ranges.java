package dev.unroll.train;

import dev.unroll.kernel.Workers;

/** Shares a flat array among workers in stretches that begin at whole cache lines. */
final class Ranges {
    private static final int LINE = 16;
    /** Below this many floats, waking a second worker costs more than it saves. */
    private static final int SMALL = 1 << 15;

    private Ranges() {
    }

    /** Work on the floats from {@code from} to {@code to}, exclusive. */
    @FunctionalInterface
    interface Body {
        void run(int from, int to);
    }

    /** Runs {@code body} over 0 … size, split among the workers where that pays. */
    static void over(Workers workers, int size, Body body) {
        if (size < SMALL || workers.count() == 1) {
            body.run(0, size);
            return;
        }
        long lines = Math.ceilDiv(size, LINE);
        int parts = workers.count();
        workers.run(parts, (part, member) -> {
            int from = (int) (lines * part / parts) * LINE;
            int to = Math.min(size, (int) (lines * (part + 1) / parts) * LINE);
            if (from < to) {
                body.run(from, to);
            }
        });
    }
}
