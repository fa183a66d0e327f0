package dev.unroll.cli;

import dev.unroll.evaluate.Confusion;
import dev.unroll.evaluate.Estimate;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.evaluate.Figures;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.Score;
import dev.unroll.evaluate.Statistics;
import dev.unroll.evaluate.TwoClasses;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Loss, accuracy, confusion matrix (rows = actual) and the statistics, for two classes with class 1 as the positive one. */
final class EvaluationReport {
    private EvaluationReport() {
    }

    static void print(CommandLine line, Evaluation evaluation, Report report, boolean json) {
        Confusion confusion = evaluation.confusion();
        Map<String, Double> statistics = statistics(confusion, report);
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

    private static Map<String, Double> statistics(@Nullable Confusion confusion, Report report) {
        Map<String, Double> all = new LinkedHashMap<>();
        if (confusion != null && confusion.classes() == 2) {
            all.putAll(Statistics.of(confusion, 1).named());
        }
        Figures figures = report.estimates();
        for (Score score : Score.values()) {
            boolean more = report instanceof TwoClasses ? score == Score.AUC || score == Score.BRIER
                    : score != Score.LOSS && score != Score.ACCURACY;
            Estimate estimate = figures.of(score);
            if (more && figures.has(score)) {
                all.put(score.key(), estimate.value());
                if (estimate.ranged()) {
                    all.put(score.key() + "_lower", estimate.lower());
                    all.put(score.key() + "_upper", estimate.upper());
                }
            }
        }
        return all;
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
