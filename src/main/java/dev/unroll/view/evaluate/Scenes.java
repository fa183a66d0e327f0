package dev.unroll.view.evaluate;

import dev.unroll.data.Vocabulary;
import dev.unroll.evaluate.Confusion;
import dev.unroll.evaluate.Estimate;
import dev.unroll.evaluate.Figures;
import dev.unroll.evaluate.ManyClasses;
import dev.unroll.evaluate.NumberAnswers;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.Roc;
import dev.unroll.evaluate.Score;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.picture.evaluate.ClassLook;
import dev.unroll.picture.evaluate.ClassesScene;
import dev.unroll.picture.evaluate.ConfusionScene;
import dev.unroll.picture.evaluate.ExampleRowScene;
import dev.unroll.picture.evaluate.MistakesScene;
import dev.unroll.picture.evaluate.ProbabilityScene;
import dev.unroll.picture.evaluate.RocScene;
import dev.unroll.picture.evaluate.ScatterScene;
import dev.unroll.picture.evaluate.SentenceScene;
import dev.unroll.picture.evaluate.StatisticsScene;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the pictures show of a report. */
final class Scenes {
    private static final int BINS = 20;
    private static final int ERROR_BINS = 24;
    private static final int MOST_POINTS = 2000;
    private static final int MOST_LINES = 6;
    private static final List<Score> ROWS = List.of(Score.ACCURACY, Score.KAPPA, Score.SENSITIVITY, Score.SPECIFICITY,
            Score.PRECISION, Score.NPV, Score.F1, Score.BALANCED_ACCURACY, Score.MACRO_PRECISION, Score.MACRO_F1, Score.AUC);
    private static final List<Score> FACTS = List.of(Score.BRIER, Score.LOSS, Score.NO_INFORMATION_RATE, Score.MCNEMAR_P,
            Score.NO_INFORMATION_P, Score.PREVALENCE, Score.DETECTION_RATE, Score.DETECTION_PREVALENCE);
    private static final List<Score> ERRORS = List.of(Score.RMSE, Score.MAE, Score.R2, Score.BIAS, Score.LARGEST_ERROR, Score.LOSS,
            Score.MEAN_RMSE, Score.LAST_RMSE);

    private final EvaluateViewModel model;
    private final Texts texts;
    private @Nullable Key known;
    private @Nullable Figures figures;

    /** What figures depend on. */
    private record Key(Report report, double threshold, int positive) {
    }

    Scenes(EvaluateViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    private double threshold() {
        return model.thresholdProperty().get();
    }

    private int positive() {
        return model.positiveProperty().get();
    }

    private int negative() {
        return 1 - positive();
    }

    /** Every class, in the order of their numbers; numbered where they have no names. */
    List<ClassLook> looks(int count) {
        List<String> names = model.classNames();
        return ClassLook.of(IntStream.range(0, count).mapToObj(i -> i < names.size() ? names.get(i)
                : Integer.toString(i)).toList());
    }

    // ---- matrix ----

    /** The classes in the order of rows and columns: of two, the positive one first. */
    List<Integer> order(Report report) {
        return report instanceof TwoClasses ? List.of(positive(), negative())
                : report instanceof ManyClasses many ? IntStream.range(0, many.classes()).boxed().toList() : List.of();
    }

    /** The matrix; {@code focus} is a place in it or −1. */
    ConfusionScene confusion(Report report, int focus) {
        Confusion matrix = report instanceof TwoClasses two ? two.confusion(threshold()) : ((ManyClasses) report).confusion();
        List<Integer> order = order(report);
        List<ClassLook> looks = looks(matrix.classes());
        Filter filter = model.filterProperty().get();
        int selected = filter.cell() ? order.indexOf(filter.actual()) * order.size() + order.indexOf(filter.called()) : -1;
        return new ConfusionScene(order.stream().map(looks::get).toList(),
                order.stream().map(row -> order.stream().map(column -> matrix.count(row, column)).toList()).toList(), focus,
                        selected);
    }

    // ---- statistics ----

    /** Figures as they are now. */
    Figures figures(Report report) {
        Key now = new Key(report, threshold(), positive());
        if (!now.equals(known)) {
            known = now;
            figures = report instanceof TwoClasses two ? two.estimates(threshold(), positive()) : report.estimates();
        }
        return Objects.requireNonNull(figures);
    }

    StatisticsScene statistics(Report report) {
        Figures figures = figures(report);
        if (report instanceof NumberAnswers) {
            return new StatisticsScene(List.of(), Double.NaN, List.of());
        }
        List<StatisticsScene.Row> rows = new ArrayList<>();
        for (Score score : ROWS) {
            if (figures.has(score)) {
                Estimate e = figures.of(score);
                rows.add(new StatisticsScene.Row(name(score, report), e.value(), e.lower(), e.upper(),
                        score == Score.ACCURACY || score == Score.KAPPA));
            }
        }
        List<StatisticsScene.Fact> facts = new ArrayList<>();
        for (Score score : FACTS) {
            if (figures.has(score)) {
                facts.add(new StatisticsScene.Fact(name(score, report), number(score, figures.of(score).value()),
                        score == Score.NO_INFORMATION_RATE));
            }
        }
        return new StatisticsScene(rows, figures.of(Score.NO_INFORMATION_RATE).value(), facts);
    }

    /** What a figure is called. */
    String name(Score score, Report report) {
        if (score == Score.NO_INFORMATION_RATE) {
            return texts.now("view.evaluate.always", frequent(report));
        }
        return texts.now("view.evaluate.score." + score.name());
    }

    private String frequent(Report report) {
        return switch (report) {
            case TwoClasses two -> {
                Confusion matrix = two.confusion(threshold());
                boolean ones = matrix.count(1, 0) + matrix.count(1, 1) >= matrix.count(0, 0) + matrix.count(0, 1);
                yield looks(2).get(ones ? 1 : 0).name();
            }
            case ManyClasses many -> {
                List<ManyClasses.ClassFigures> each = many.byClass();
                int most = IntStream.range(0, each.size()).reduce(0, (a, b) -> each.get(b).count() > each.get(a).count() ? b : a);
                yield looks(many.classes()).get(most).name();
            }
            case NumberAnswers numbers -> "";
        };
    }

    static String number(Score score, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return score.pValue() ? value < 1e-15 ? "< 10⁻¹⁵" : value < 0.001 ? Numbers.significant(value, 2) : Numbers.fixed(value, 3)
                : Numbers.fixed(value, 4);
    }

    /** Figures of answers that are numbers: name and value. */
    List<StatisticsScene.Fact> errors(Report report) {
        Figures figures = report.estimates();
        return ERRORS.stream().filter(figures::has)
                .map(score -> new StatisticsScene.Fact(texts.now("view.evaluate.score." + score.name()),
                        Numbers.value(figures.of(score).value(), 4),
                                score == Score.MEAN_RMSE || score == Score.LAST_RMSE)).toList();
    }

    ClassesScene classes(ManyClasses many) {
        List<ClassLook> looks = looks(many.classes());
        List<ManyClasses.ClassFigures> each = many.byClass();
        return new ClassesScene(IntStream.range(0, each.size()).mapToObj(i -> {
            ManyClasses.ClassFigures f = each.get(i);
            return new ClassesScene.Row(looks.get(i).name(), f.count(), f.sensitivity().value(), f.sensitivity().lower(),
                    f.sensitivity().upper(), f.precision().value(), f.f1().value());
        }).toList());
    }

    MistakesScene mistakes(ManyClasses many) {
        List<ClassLook> looks = looks(many.classes());
        return new MistakesScene(many.mistakes().stream().map(m -> new MistakesScene.Pair(looks.get(m.actual()).name(),
                looks.get(m.called()).name(), m.count())).toList());
    }

    // ---- distributions ----

    ProbabilityScene probability(Report report) {
        return switch (report) {
            case TwoClasses two -> {
                List<ClassLook> looks = looks(2);
                yield new ProbabilityScene(0, 1, two.histogram(1, BINS), two.histogram(0, BINS), looks.get(1), looks.get(0),
                        texts.now("view.evaluate.hatched", looks.get(0).name()),
                        texts.now("view.evaluate.hatched", looks.get(1).name()), threshold(), false);
            }
            case ManyClasses many -> sure(many);
            case NumberAnswers numbers -> {
                double most = Math.max(1e-6, numbers.estimates().of(Score.LARGEST_ERROR).value());
                yield new ProbabilityScene(-most, most, numbers.histogram(ERROR_BINS, most), new int[0],
                        new ClassLook("", "", Role.ACCENT), new ClassLook("", "", Role.ACCENT), "", "", Double.NaN, false);
            }
        };
    }

    /** How sure a model of several classes is: of right answers above, of wrong ones below. */
    private ProbabilityScene sure(ManyClasses many) {
        int[] right = new int[BINS];
        int[] wrong = new int[BINS];
        for (int i = 0; i < many.answers(); i++) {
            int bin = Math.clamp((int) (many.probability(i, many.called(i)) * BINS), 0, BINS - 1);
            (many.right(i) ? right : wrong)[bin]++;
        }
        return new ProbabilityScene(0, 1, right, wrong, new ClassLook(texts.now("view.evaluate.right"), "", Role.ACCENT),
                new ClassLook(texts.now("view.evaluate.wrong"), "", Role.TEXT_MUTED), "", "", Double.NaN, true);
    }

    RocScene roc(TwoClasses two) {
        List<Roc.Point> points = two.roc().points();
        int count = points.size();
        double[] falls = new double[count];
        double[] hits = new double[count];
        boolean one = positive() == 1;
        for (int i = 0; i < count; i++) {
            Roc.Point p = points.get(one ? i : count - 1 - i);
            falls[i] = one ? p.fall() : 1 - p.hit();
            hits[i] = one ? p.hit() : 1 - p.fall();
        }
        Figures figures = figures(two);
        Estimate area = two.roc().area();
        String words = area.ranged() ? texts.now("view.evaluate.area", Numbers.fixed(area.value(), 4),
                Numbers.fixed(area.lower(), 3), Numbers.fixed(area.upper(), 3))
                : texts.now("view.evaluate.areaAlone", Double.isNaN(area.value()) ? "–" : Numbers.fixed(area.value(), 4));
        return new RocScene(falls, hits, 1 - figures.of(Score.SPECIFICITY).value(), figures.of(Score.SENSITIVITY).value(),
                threshold(), words);
    }

    ScatterScene scatter(NumberAnswers numbers) {
        int total = numbers.answers();
        int count = Math.min(MOST_POINTS, total);
        float[] actual = new float[count];
        float[] predicted = new float[count];
        for (int i = 0; i < count; i++) {
            int at = (int) ((long) i * total / count);
            actual[i] = numbers.actual(at);
            predicted[i] = numbers.predicted(at);
        }
        return ScatterScene.of(actual, predicted, total);
    }

    // ---- sentence ----

    @Nullable SentenceScene sentence() {
        SentenceViewModel.Reading reading = model.sentence().readingProperty().get();
        if (reading == null || reading.tokens().isEmpty()) {
            return null;
        }
        int width = reading.outputs().getFirst().length;
        List<SentenceScene.Word> words = new ArrayList<>();
        for (int t = 0; t < reading.tokens().size(); t++) {
            String token = reading.tokens().get(t);
            boolean start = token.equals("<start>");
            words.add(new SentenceScene.Word(start ? texts.now("view.evaluate.start") : token, start,
                    reading.ids()[t] == Vocabulary.UNKNOWN));
        }
        double heat = reading.states().stream().flatMapToDouble(java.util.Arrays::stream).map(Math::abs).max().orElse(1);
        boolean two = width <= 2;
        List<double[]> lines = new ArrayList<>();
        List<ClassLook> looks = looks(Math.max(2, width));
        if (two) {
            lines.add(reading.outputs().stream().mapToDouble(o -> o[width - 1]).toArray());
            return new SentenceScene(words, lines, looks, threshold(), reading.states(), Math.max(0.01, heat));
        }
        double[] last = reading.outputs().getLast();
        List<Integer> shown = IntStream.range(0, width).boxed().sorted((a, b) -> Double.compare(last[b], last[a]))
                .limit(MOST_LINES).sorted().toList();
        shown.forEach(c -> lines.add(reading.outputs().stream().mapToDouble(o -> o[c]).toArray()));
        return new SentenceScene(words, lines, shown.stream().map(looks::get).toList(), Double.NaN, reading.states(),
                Math.max(0.01, heat));
    }

    // ---- list ----

    ExampleRowScene row(Judged judged, @Nullable ExampleText text, int answer) {
        Report report = judged.report();
        int example = report.example(answer);
        List<SentenceScene.Word> words = text == null ? List.of() : text.words(example).stream()
                .map(word -> new SentenceScene.Word(word.text(), false, word.unknown())).toList();
        String number = report.perExample() == 1 ? texts.now("view.evaluate.number", example + 1)
                : texts.now("view.evaluate.numberStep", example + 1, report.step(answer) + 1);
        return switch (report) {
            case TwoClasses two -> new ExampleRowScene(number, words, looks(2).get(two.actual(answer)), two.probability(answer),
                    threshold(), Numbers.fixed(two.probability(answer), 3));
            case ManyClasses many -> {
                List<ClassLook> looks = looks(many.classes());
                float p = many.probability(answer, many.called(answer));
                yield new ExampleRowScene(number, words, looks.get(many.actual(answer)), Double.NaN, Double.NaN,
                        looks.get(many.called(answer)).name() + " " + Numbers.fixed(p, 2));
            }
            case NumberAnswers numbers -> new ExampleRowScene(number, words,
                    new ClassLook(Numbers.value(numbers.actual(answer), 3), "", Role.TEXT), Double.NaN, Double.NaN,
                    Numbers.value(numbers.predicted(answer), 3) + " (" + Numbers.signed(numbers.error(answer), 3) + ")");
        };
    }
}
