package dev.unroll.view.evaluate;

import dev.unroll.data.DatasetOptions;
import dev.unroll.evaluate.Estimate;
import dev.unroll.evaluate.Figures;
import dev.unroll.evaluate.NumberAnswers;
import dev.unroll.evaluate.PairedTest;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.Score;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.picture.evaluate.ComparisonScene;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models beside each other as a picture: one figure with its interval, others as numbers, and how each was learned. */
final class ComparisonScenes {
    private final EvaluateViewModel model;
    private final Texts texts;

    ComparisonScenes(EvaluateViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The model evaluated and those that it is compared with. */
    @Nullable ComparisonScene models() {
        Judged first = model.judgedProperty().get();
        return first == null ? null : scene(first, model.comparison().models().linesProperty().get(), true);
    }

    /** The four ways of padding; null before they were asked for. */
    @Nullable ComparisonScene paddings() {
        List<LineUp.Line> lines = model.comparison().paddings().linesProperty().get();
        return lines.isEmpty() ? null : scene(null, lines, false);
    }

    private ComparisonScene scene(@Nullable Judged first, List<LineUp.Line> lines, boolean paired) {
        List<Judged> known = new ArrayList<>();
        if (first != null) {
            known.add(first);
        }
        lines.stream().map(LineUp.Line::judged).filter(java.util.Objects::nonNull).forEach(known::add);
        boolean numbers = !known.isEmpty() && known.getFirst().report() instanceof NumberAnswers;
        boolean two = !known.isEmpty() && known.getFirst().report() instanceof TwoClasses;
        List<Score> cells = numbers ? List.of(Score.RMSE, Score.MAE, Score.R2)
                : two ? List.of(Score.ACCURACY, Score.F1, Score.AUC, Score.LOSS) : List.of(Score.ACCURACY, Score.MACRO_F1,
                        Score.LOSS);
        List<String> heads = new ArrayList<>();
        cells.forEach(score -> heads.add(texts.now("view.evaluate.short." + score.name())));
        if (paired && !numbers) {
            heads.add(texts.now("view.evaluate.paired"));
        }
        List<ComparisonScene.Row> rows = new ArrayList<>();
        if (first != null) {
            rows.add(row(first.source().name(), first, cells, null, paired && !numbers, true, numbers));
        }
        for (LineUp.Line line : lines) {
            rows.add(line.judged() == null ? waiting(line) : row(line.name(), line.judged(), cells, first, paired && !numbers,
                    false,
                    numbers));
        }
        if (first != null && first.report() instanceof NumberAnswers answers) {
            rows.addAll(simple(answers));
        }
        double[] range = range(rows, numbers);
        double reference = known.isEmpty() || numbers ? Double.NaN
                : known.getFirst().report().estimates().of(Score.NO_INFORMATION_RATE).value();
        return new ComparisonScene(texts.now(numbers ? "view.evaluate.short.RMSE" : "view.evaluate.accuracyMark"), range[0],
                range[1],
                heads, rows, reference, texts.now(numbers ? "view.evaluate.curveError" : "view.evaluate.curve"));
    }

    /** Answers that need no learning. */
    private List<ComparisonScene.Row> simple(NumberAnswers answers) {
        List<ComparisonScene.Row> rows = new ArrayList<>();
        Figures figures = answers.estimates();
        for (Score score : List.of(Score.MEAN_RMSE, Score.LAST_RMSE)) {
            if (figures.has(score)) {
                double value = figures.of(score).value();
                rows.add(new ComparisonScene.Row(texts.now("view.evaluate.simple." + score.name()),
                        texts.now("view.evaluate.simple"),
                        value, Double.NaN, Double.NaN, List.of(Numbers.value(value, 4)), new double[0], false));
            }
        }
        return rows;
    }

    private ComparisonScene.Row waiting(LineUp.Line line) {
        String detail = !line.problem().isEmpty() ? line.problem() : texts.now("view.evaluate.waiting");
        return new ComparisonScene.Row(line.name(), detail, Double.NaN, Double.NaN, Double.NaN, List.of(), new double[0], false);
    }

    private ComparisonScene.Row row(String name, Judged judged, List<Score> cells, @Nullable Judged against, boolean paired,
            boolean chosen, boolean numbers) {
        // Each model decides at one half: a threshold moved for one of them says nothing about the others.
        Report report = judged.report();
        Figures figures = report.estimates();
        List<String> shown = new ArrayList<>(cells.stream().map(score -> Numbers.value(figures.of(score).value(), 4)).toList());
        if (paired) {
            shown.add(against == null ? "" : p(against, judged));
        }
        Estimate mark = figures.of(numbers ? Score.RMSE : Score.ACCURACY);
        String detail = texts.now("view.evaluate.detail", judged.source().experiment().architecture().parameterCount(),
                epoch(judged.source().epoch()));
        return new ComparisonScene.Row(name, detail, mark.value(), mark.lower(), mark.upper(), shown,
                judged.source().history(), chosen);
    }

    /** McNemar's test; of nothing where the examples are not the same. */
    private static String p(Judged first, Judged second) {
        DatasetOptions a = first.dataset().options();
        DatasetOptions b = second.dataset().options();
        boolean same = a.dataset().equals(b.dataset()) && a.split() == b.split() && first.part() == second.part()
                && first.report().answers() == second.report().answers();
        return same ? Scenes.number(Score.MCNEMAR_P, PairedTest.of(first.report(), second.report()).p()) : "–";
    }

    static String epoch(double epoch) {
        return Numbers.fixed(epoch, epoch == Math.rint(epoch) ? 0 : 1);
    }

    private static double[] range(List<ComparisonScene.Row> rows, boolean numbers) {
        double least = 1;
        double most = 0;
        for (ComparisonScene.Row row : rows) {
            if (!Double.isNaN(row.value())) {
                least = Math.min(least, Double.isNaN(row.lower()) ? row.value() : row.lower());
                most = Math.max(most, Double.isNaN(row.upper()) ? row.value() : row.upper());
            }
        }
        if (numbers) {
            double power = Math.pow(10, Math.floor(Math.log10(Math.max(1e-9, most))));
            double digit = most / power;
            return new double[] {0, most <= 0 ? 1 : power * (digit <= 2 ? 2 : digit <= 4 ? 4 : digit <= 6 ? 6 : 10)};
        }
        double from = Math.max(0, Math.floor(least * 20 - 0.2) / 20);
        double to = Math.min(1, Math.ceil(most * 20 + 0.2) / 20);
        return from >= to ? new double[] {0, 1} : new double[] {from, to};
    }
}
