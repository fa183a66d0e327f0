package dev.unroll.cli;

import dev.unroll.text.Messages;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.workspace.Loading;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells how far training is: one line rewritten on a terminal, else a line for each finished epoch. */
final class ProgressLine {
    private static final long REDRAW_NANOS = 100_000_000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final int epochs;
    private final boolean live;
    private int told;
    private long drawn = System.nanoTime() - REDRAW_NANOS;

    /** Rewrites the line where {@code err} is a terminal. */
    ProgressLine(PrintWriter err, int epochs) {
        this(err, epochs, Terminal.errorIsTerminal());
    }

    ProgressLine(PrintWriter err, int epochs, boolean live) {
        this.err = err;
        this.epochs = epochs;
        this.live = live;
    }

    /** Shows the latest moment. */
    void show(@Nullable Loading loading, TrainingSnapshot at) {
        tellEpochs(at);
        if (!live || System.nanoTime() - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = System.nanoTime();
        if (loading != null) {
            err.print(CLEAR_LINE + Messages.get("cli.progress.loading", loading.sentence(), percent(loading.fraction())));
        } else if (at.batches() > 0 && at.epoch() > at.epochs().size()) {
            err.print(CLEAR_LINE + Messages.get("cli.progress.batch", at.epoch(), epochs, at.batch(), at.batches(),
                    figure(at.loss()), figure(at.accuracy()), Math.round(at.samplesPerSecond())));
        }
        err.flush();
    }

    /** Shows the last epochs and ends the line. */
    void end(TrainingSnapshot at) {
        tellEpochs(at);
        if (live) {
            err.print(CLEAR_LINE);
        }
        err.flush();
    }

    private void tellEpochs(TrainingSnapshot at) {
        for (EpochRecord epoch : at.epochs().subList(told, at.epochs().size())) {
            err.println((live ? CLEAR_LINE : "") + Messages.get("cli.progress.epoch", epoch.epoch(), epochs,
                    figure(epoch.loss()), figure(epoch.accuracy()), figure(epoch.valLoss()), figure(epoch.valAccuracy()),
                    String.format(Locale.ROOT, "%.1f", epoch.seconds())));
            told++;
        }
        err.flush();
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String percent(double fraction) {
        return fraction < 0 ? "…" : Math.round(100 * fraction) + " %";
    }
}
