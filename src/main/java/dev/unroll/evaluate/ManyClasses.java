package dev.unroll.evaluate;

import dev.unroll.data.Samples;
import dev.unroll.data.Vocabulary;
import dev.unroll.train.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** Answers that choose one of several classes: the one with the largest probability. */
public final class ManyClasses implements Report {
    private static final double SMALLEST = 1e-7;
    private final float[] outputs;
    private final int[] places;
    private final int[] actual;
    private final int[] called;
    private final int classes;
    private final int perExample;
    private final Estimate loss;
    private final Estimate brier;
    private final Confusion confusion;
    private final int[] hardest;

    private ManyClasses(float[] outputs, int[] places, int[] actual, int classes, int perExample, double meanLoss) {
        this.outputs = outputs;
        this.places = places;
        this.actual = actual;
        this.classes = classes;
        this.perExample = perExample;
        called = new int[actual.length];
        long[][] counts = new long[classes][classes];
        Sums losses = new Sums();
        Sums squares = new Sums();
        for (int i = 0; i < actual.length; i++) {
            called[i] = Evaluation.largest(outputs, places[i] * classes, classes);
            counts[actual[i]][called[i]]++;
            losses.add(-Math.log(Math.max(SMALLEST, ofActual(i))));
            squares.add(distance(i));
        }
        confusion = Confusion.of(counts);
        loss = ranged(losses.estimate(meanLoss, Double.POSITIVE_INFINITY));
        brier = ranged(squares.estimate(squares.mean(), 2));
        hardest = Order.ascending(actual.length, this::ofActual);
    }

    static ManyClasses of(Evaluation evaluation, Loss loss, Samples samples) {
        int classes = evaluation.units();
        int[] actual = new int[evaluation.outputs().length / classes];
        for (int i = 0; i < actual.length; i++) {
            actual[i] = loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY ? (int) samples.targets()[i]
                    : Evaluation.largest(samples.targets(), i * classes, classes);
        }
        int[] places = IntStream.range(0, actual.length)
                .filter(i -> !evaluation.padded() || actual[i] != Vocabulary.PAD).toArray();
        return new ManyClasses(evaluation.outputs().clone(), places, IntStream.of(places).map(i -> actual[i]).toArray(), classes,
                evaluation.steps(), evaluation.loss());
    }

    private double distance(int answer) {
        double sum = 0;
        for (int j = 0; j < classes; j++) {
            double off = probability(answer, j) - (j == actual[answer] ? 1 : 0);
            sum += off * off;
        }
        return sum;
    }

    private Estimate ranged(Estimate estimate) {
        return perExample == 1 ? estimate : estimate.withoutRange();
    }

    /**
     * How one class fares.
     *
     * @param count       examples of it
     * @param sensitivity share of them that are found
     * @param precision   share of what is called so that is it
     */
    public record ClassFigures(long count, Estimate sensitivity, Estimate precision, Estimate f1) {
    }

    /** One class taken for another, so many times. */
    public record Mistake(int actual, int called, long count) {
    }

    @Override
    public int answers() {
        return actual.length;
    }

    @Override
    public int perExample() {
        return perExample;
    }

    @Override
    public Estimate loss() {
        return loss;
    }

    @Override
    public int place(int answer) {
        return places[answer];
    }

    /** How many classes there are. */
    public int classes() {
        return classes;
    }

    /** The class that it is. */
    public int actual(int answer) {
        return actual[answer];
    }

    /** The class with the largest probability. */
    public int called(int answer) {
        return called[answer];
    }

    /** The probability of a class. */
    public float probability(int answer, int of) {
        return outputs[places[answer] * classes + of];
    }

    /** The probability given to the class that it is. */
    public float ofActual(int answer) {
        return probability(answer, actual[answer]);
    }

    @Override
    public boolean right(int answer) {
        return called[answer] == actual[answer];
    }

    /** The matrix. */
    public Confusion confusion() {
        return confusion;
    }

    /** How each class fares. */
    public List<ClassFigures> byClass() {
        List<ClassFigures> all = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            long hits = confusion.count(c, c);
            long row = 0;
            long column = 0;
            for (int j = 0; j < classes; j++) {
                row += confusion.count(c, j);
                column += confusion.count(j, c);
            }
            all.add(new ClassFigures(row, ranged(Estimate.share(hits, row)), ranged(Estimate.share(hits, column)),
                    ranged(Estimates.f1(hits, column - hits, row - hits))));
        }
        return all;
    }

    /** Classes taken for others, the most frequent first. */
    public List<Mistake> mistakes() {
        List<Mistake> all = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                if (i != j && confusion.count(i, j) > 0) {
                    all.add(new Mistake(i, j, confusion.count(i, j)));
                }
            }
        }
        all.sort(Comparator.comparingLong(Mistake::count).reversed());
        return all;
    }

    /**
     * Accuracy, kappa and the rest; means over classes leave out those that do not occur. McNemar's test is Bowker's
     * (1948): whether each class is taken for another as often as the other for it.
     */
    @Override
    public Figures estimates() {
        Figures.Maker all = new Figures.Maker();
        long n = confusion.total();
        List<ClassFigures> each = byClass();
        double frequent = (double) each.stream().mapToLong(ClassFigures::count).max().orElse(0) / n;
        all.put(Score.ACCURACY, ranged(Estimate.share(confusion.right(), n)));
        all.put(Score.KAPPA, ranged(Kappa.of(confusion)));
        all.put(Score.BALANCED_ACCURACY, mean(each, f -> f.sensitivity().value()));
        all.put(Score.MACRO_PRECISION, mean(each, f -> f.precision().value()));
        all.put(Score.MACRO_F1, mean(each, f -> f.f1().value()));
        all.put(Score.LOSS, loss);
        all.put(Score.BRIER, brier);
        all.put(Score.NO_INFORMATION_RATE, Estimate.alone(frequent));
        if (perExample == 1) {
            all.put(Score.NO_INFORMATION_P, Estimate.alone(Binomial.atLeast(confusion.right(), n, frequent)));
            all.put(Score.MCNEMAR_P, Estimate.alone(symmetry()));
        }
        return all.made();
    }

    private static Estimate mean(List<ClassFigures> each, ToDoubleFunction<ClassFigures> figure) {
        return Estimate.alone(each.stream().filter(f -> f.count() > 0).mapToDouble(figure).map(v -> Double.isNaN(v) ? 0 : v)
                .average().orElse(Double.NaN));
    }

    private double symmetry() {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < i; j++) {
                double there = confusion.count(i, j);
                double back = confusion.count(j, i);
                if (there + back > 0) {
                    sum += (there - back) * (there - back) / (there + back);
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Double.NaN : 1 - new ChiSquaredDistribution(null, pairs).cumulativeProbability(sum);
    }

    /** The answers that meet a condition, those with the least probability for their actual class first. */
    public int[] hardest(IntPredicate wanted) {
        return Arrays.stream(hardest).filter(wanted).toArray();
    }
}
