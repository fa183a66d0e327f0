package dev.unroll.workspace.report;

import dev.unroll.evaluate.Confusion;
import dev.unroll.evaluate.Estimate;
import dev.unroll.evaluate.Figures;
import dev.unroll.evaluate.ManyClasses;
import dev.unroll.evaluate.NumberAnswers;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.Score;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.files.AtomicFile;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports as tables that spreadsheets and programs read: RFC 4180, numbers with a point. */
public final class ReportCsv {
    private ReportCsv() {
    }

    /**
     * Writes every figure with its interval, and the matrix.
     *
     * @throws UnrollException where the file cannot be written
     */
    public static void statistics(Path file, Report report, double threshold, int positive, List<String> classes) {
        boolean two = report instanceof TwoClasses;
        Figures figures = report instanceof TwoClasses choice ? choice.estimates(threshold, positive) : report.estimates();
        StringBuilder text = new StringBuilder("figure,value,lower_95,upper_95\r\n");
        if (two) {
            line(text, "threshold", Double.toString(threshold), "", "");
            line(text, "positive_class", name(classes, positive), "", "");
        }
        for (Score score : Score.values()) {
            if (figures.has(score)) {
                Estimate e = figures.of(score);
                line(text, score.key(), number(e.value()), number(e.lower()), number(e.upper()));
            }
        }
        if (!(report instanceof NumberAnswers)) {
            matrix(text, report instanceof TwoClasses choice ? choice.confusion(threshold)
                    : ((ManyClasses) report).confusion(), classes);
        }
        write(file, text.toString());
    }

    private static void matrix(StringBuilder text, Confusion matrix, List<String> classes) {
        text.append("\r\n");
        line(text, IntStream.range(-1, matrix.classes()).mapToObj(i -> i < 0 ? "actual \\ predicted" : name(classes, i))
                .toArray(String[]::new));
        for (int row = 0; row < matrix.classes(); row++) {
            int actual = row;
            line(text, IntStream.range(-1, matrix.classes()).mapToObj(i -> i < 0 ? name(classes, actual)
                    : Long.toString(matrix.count(actual, i))).toArray(String[]::new));
        }
    }

    /**
     * Writes every answer, in the order of the examples.
     *
     * @param words of an example; empty where there are none
     * @throws UnrollException where the file cannot be written
     */
    public static void predictions(Path file, Report report, double threshold, List<String> classes, IntFunction<String> words) {
        StringBuilder text = new StringBuilder();
        int many = report instanceof ManyClasses choice ? choice.classes() : 0;
        String figures = switch (report) {
            case TwoClasses two -> "probability_of_" + name(classes, 1);
            case ManyClasses all -> IntStream.range(0, many).mapToObj(i -> "probability_of_" + name(classes, i))
                    .map(ReportCsv::quoted).collect(Collectors.joining(","));
            case NumberAnswers numbers -> "error";
        };
        text.append("example,").append(report.perExample() > 1 ? "step," : "").append("actual,predicted,").append(figures)
                .append(",text\r\n");
        for (int i = 0; i < report.answers(); i++) {
            text.append(report.example(i) + 1).append(',');
            if (report.perExample() > 1) {
                text.append(report.step(i) + 1).append(',');
            }
            answer(text, report, i, threshold, classes, many);
            text.append(',').append(quoted(words.apply(report.example(i)))).append("\r\n");
        }
        write(file, text.toString());
    }

    private static void answer(StringBuilder text, Report report, int i, double threshold, List<String> classes, int many) {
        switch (report) {
            case TwoClasses two -> text.append(quoted(name(classes, two.actual(i)))).append(',')
                    .append(quoted(name(classes, two.called(i, threshold)))).append(',').append(two.probability(i));
            case ManyClasses all -> {
                text.append(quoted(name(classes, all.actual(i)))).append(',').append(quoted(name(classes, all.called(i))));
                for (int c = 0; c < many; c++) {
                    text.append(',').append(all.probability(i, c));
                }
            }
            case NumberAnswers numbers -> text.append(numbers.actual(i)).append(',').append(numbers.predicted(i)).append(',')
                    .append(numbers.error(i));
        }
    }

    private static String name(List<String> classes, int index) {
        return index < classes.size() ? classes.get(index) : Integer.toString(index);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(List.of(cells).stream().map(ReportCsv::quoted).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String quoted(String cell) {
        String flat = cell.replaceAll("\\R", " ");
        return flat.indexOf(',') >= 0 || flat.indexOf('"') >= 0 ? '"' + flat.replace("\"", "\"\"") + '"' : flat;
    }

    private static void write(Path file, String text) {
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw UnrollException.failed(e, "workspace.compare.notWritten", file.toString());
        }
    }
}
