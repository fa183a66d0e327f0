package dev.unroll.evaluate;

import dev.unroll.data.Samples;
import dev.unroll.train.Loss;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Answers to a question of yes or no: a probability of class 1 each. An answer is class 1 where that probability is above a
 * threshold. Another threshold asks nothing of the model.
 */
public final class TwoClasses implements Report {
    /** Where a probability decides unless somebody moves it. */
    public static final double USUAL = 0.5;
    private static final double SMALLEST = 1e-7;

    private final float[] probabilities;
    private final boolean[] ones;
    private final int perExample;
    private final Estimate loss;
    private final Estimate brier;
    private final float[] sortedOnes;
    private final float[] sortedZeros;
    private final int[] hardest;
    private final Roc roc;

    private TwoClasses(float[] probabilities, boolean[] ones, int perExample, double meanLoss) {
        this.probabilities = probabilities;
        this.ones = ones;
        this.perExample = perExample;
        sortedOnes = sorted(true);
        sortedZeros = sorted(false);
        hardest = Order.ascending(probabilities.length, this::ofActual);
        Roc curve = Roc.of(sortedOnes, sortedZeros);
        roc = independent() ? curve : new Roc(curve.points(), curve.area().withoutRange());
        Sums losses = new Sums();
        Sums squares = new Sums();
        for (int i = 0; i < probabilities.length; i++) {
            losses.add(-Math.log(Math.clamp((double) ofActual(i), SMALLEST, 1 - SMALLEST)));
            squares.add((1.0 - ofActual(i)) * (1.0 - ofActual(i)));
        }
        loss = ranged(losses.estimate(meanLoss, Double.POSITIVE_INFINITY));
        brier = ranged(squares.estimate(squares.mean(), 1));
    }

    static TwoClasses sigmoid(Evaluation evaluation, Samples samples) {
        boolean[] ones = new boolean[evaluation.outputs().length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = samples.targets()[i] > 0.5;
        }
        return new TwoClasses(evaluation.outputs().clone(), ones, evaluation.steps() * evaluation.units(), evaluation.loss());
    }

    static TwoClasses softmax(Evaluation evaluation, Loss loss, Samples samples) {
        float[] second = new float[evaluation.outputs().length / 2];
        boolean[] ones = new boolean[second.length];
        boolean sparse = loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
        for (int i = 0; i < second.length; i++) {
            second[i] = evaluation.outputs()[2 * i + 1];
            ones[i] = samples.targets()[sparse ? i : 2 * i + 1] > 0.5;
        }
        return new TwoClasses(second, ones, evaluation.steps(), evaluation.loss());
    }

    private float[] sorted(boolean one) {
        float[] some = new float[probabilities.length];
        int count = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (ones[i] == one) {
                some[count++] = probabilities[i];
            }
        }
        float[] all = Arrays.copyOf(some, count);
        Arrays.sort(all);
        return all;
    }

    /** Whether the answers are of different examples; those to one example depend on each other. */
    private boolean independent() {
        return perExample == 1;
    }

    private Estimate ranged(Estimate estimate) {
        return independent() ? estimate : estimate.withoutRange();
    }

    @Override
    public int answers() {
        return probabilities.length;
    }

    @Override
    public int perExample() {
        return perExample;
    }

    @Override
    public Estimate loss() {
        return loss;
    }

    /** The mean of (1 − the probability given to the actual class)², between 0 and 1; always saying 0.5 scores 0.25. */
    public Estimate brier() {
        return brier;
    }

    /** With class 1 as the positive one; with class 0 it is the same curve, turned about the falling diagonal. */
    public Roc roc() {
        return roc;
    }

    /** The probability of class 1. */
    public float probability(int answer) {
        return probabilities[answer];
    }

    /** The probability given to the class that it is. */
    public float ofActual(int answer) {
        return ones[answer] ? probabilities[answer] : 1 - probabilities[answer];
    }

    /** 0 or 1. */
    public int actual(int answer) {
        return ones[answer] ? 1 : 0;
    }

    /** 0 or 1, by a threshold. */
    public int called(int answer, double threshold) {
        return probabilities[answer] > threshold ? 1 : 0;
    }

    @Override
    public boolean right(int answer) {
        return called(answer, USUAL) == actual(answer);
    }

    /** The matrix at a threshold. */
    public Confusion confusion(double threshold) {
        long foundOnes = above(sortedOnes, threshold);
        long foundZeros = above(sortedZeros, threshold);
        return Confusion.binary(sortedZeros.length - foundZeros, foundZeros, sortedOnes.length - foundOnes, foundOnes);
    }

    private static long above(float[] sorted, double threshold) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }

    @Override
    public Figures estimates() {
        return estimates(USUAL, 1);
    }

    /** Figures at a threshold with {@code positive}, 0 or 1, as the positive class. */
    public Figures estimates(double threshold, int positive) {
        return Estimates.of(confusion(threshold), positive).with(this::ranged,
                new Figures.Maker().put(Score.AUC, roc.area()).put(Score.LOSS, loss).put(Score.BRIER, brier));
    }

    /** How many examples of a class have a probability of class 1 in each of {@code bins} parts of 0 … 1. */
    public int[] histogram(int actual, int bins) {
        int[] counts = new int[bins];
        for (float p : actual == 1 ? sortedOnes : sortedZeros) {
            counts[Math.clamp((int) (p * bins), 0, bins - 1)]++;
        }
        return counts;
    }

    /** The answers that meet a condition, those with the least probability for their actual class first. */
    public int[] hardest(IntPredicate wanted) {
        return Arrays.stream(hardest).filter(wanted).toArray();
    }
}
