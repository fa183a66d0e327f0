package dev.unroll.cli;

import dev.unroll.evaluate.Confusion;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.evaluate.Statistics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Loss, accuracy, confusion matrix (rows = actual) and, for two classes, the statistics with class 1 as the positive one. */
final class EvaluationReport {
    private EvaluationReport() {
    }

    static void print(CommandLine line, Evaluation evaluation, boolean json) {
        Confusion confusion = evaluation.confusion();
        Map<String, Double> statistics = confusion == null || confusion.classes() != 2 ? Map.of()
                : Statistics.of(confusion, 1).named();
        if (json) {
            write(line, evaluation, statistics);
            return;
        }
        PrintWriter out = line.getOut();
        row(out, "loss", evaluation.loss());
        row(out, "accuracy", evaluation.accuracy());
        out.println(String.format(Locale.ROOT, "%-22s%d", "samples", evaluation.samples()));
        if (confusion != null) {
            out.println(String.format(Locale.ROOT, "%-22s%s", "confusion", confusion.counts()));
        }
        statistics.forEach((name, value) -> {
            if (!name.equals("accuracy")) {
                row(out, name, value);
            }
        });
        out.flush();
    }

    private static void row(PrintWriter out, String name, double value) {
        out.println(String.format(Locale.ROOT, "%-22s%.4f", name, value));
    }

    private static void write(CommandLine line, Evaluation evaluation, Map<String, Double> statistics) {
        try (Json out = Json.on(line)) {
            out.put("loss", evaluation.loss()).put("accuracy", evaluation.accuracy()).put("samples", evaluation.samples());
            Confusion confusion = evaluation.confusion();
            if (confusion != null) {
                List<List<Long>> counts = confusion.counts();
                out.putRows("confusion", counts);
            }
            statistics.forEach((name, value) -> {
                if (!name.equals("accuracy")) {
                    out.put(name, value.doubleValue());
                }
            });
        }
    }
}
