package dev.unroll.cli;

import dev.unroll.text.Progress;
import java.io.PrintWriter;

/** One line that tells how far long work is, rewritten on a terminal; nothing elsewhere. */
final class ProgressMark implements Progress, AutoCloseable {
    private static final long REDRAW_NANOS = 100_000_000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private long drawn = System.nanoTime() - REDRAW_NANOS;
    private boolean shown;

    ProgressMark(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void update(double fraction, String sentence) {
        if (Terminal.errorIsTerminal() && System.nanoTime() - drawn >= REDRAW_NANOS) {
            drawn = System.nanoTime();
            shown = true;
            err.print(CLEAR_LINE + sentence + (fraction < 0 ? "" : " " + Math.round(100 * fraction) + " %"));
            err.flush();
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void close() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
            shown = false;
        }
    }
}
