package dev.unroll.cli;

import dev.unroll.evaluate.decode.ExactMatch;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.workspace.Preset;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The best epoch's figures, for a person or a program. */
final class TrainingReport {
    /** Lengths of a source that share a line. */
    private static final int LENGTHS = 10;

    private TrainingReport() {
    }

    static void print(CommandLine line, Preset preset, TrainingSnapshot end, int parameters, @Nullable ExactMatch exact,
            boolean json) {
        EpochRecord best = end.epochs().get(Math.max(end.bestEpoch(), 1) - 1);
        if (json) {
            try (Json out = Json.on(line)) {
                out.put("preset", preset.name()).put("seed", preset.training().seed()).put("parameters", parameters)
                        .put("epochs", end.epochs().size()).put("best_epoch", best.epoch()).put("loss", best.loss())
                        .put("accuracy", best.accuracy()).put("val_loss", best.valLoss())
                        .put("val_accuracy", best.valAccuracy()).put("seconds", end.seconds());
                if (exact != null) {
                    out.put("exact_match", exact.share());
                }
            }
            return;
        }
        PrintWriter out = line.getOut();
        row(out, "preset", preset.name());
        row(out, "seed", Long.toString(preset.training().seed()));
        row(out, "parameters", Integer.toString(parameters));
        row(out, "epochs", Integer.toString(end.epochs().size()));
        row(out, "best_epoch", Integer.toString(best.epoch()));
        row(out, "loss", figure(best.loss()));
        row(out, "accuracy", figure(best.accuracy()));
        row(out, "val_loss", figure(best.valLoss()));
        row(out, "val_accuracy", figure(best.valAccuracy()));
        row(out, "seconds", String.format(Locale.ROOT, "%.2f", end.seconds()));
        if (exact != null) {
            row(out, "exact_match", figure(exact.share()));
            for (ExactMatch.Bin bin : exact.bins(LENGTHS)) {
                row(out, "  " + bin.from() + "–" + bin.to(), figure(bin.share()) + "  " + bin.examples());
            }
        }
        out.flush();
    }

    private static void row(PrintWriter out, String name, String value) {
        out.println(String.format(Locale.ROOT, "%-14s%s", name, value));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
