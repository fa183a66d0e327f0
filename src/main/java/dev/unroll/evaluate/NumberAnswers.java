package dev.unroll.evaluate;

import dev.unroll.data.Samples;

/**
 * Answers that are numbers, beside two that need no learning: the mean of the training targets, and, where a series is
 * foretold, its last known value. Windows of one series overlap, so no intervals are stated.
 */
public final class NumberAnswers implements Report {
    private final float[] predicted;
    private final float[] actual;
    private final int perExample;
    private final double loss;
    private final double mean;
    private final float[] last;
    private final int[] hardest;

    private NumberAnswers(float[] predicted, float[] actual, int perExample, double loss, double mean, float[] last) {
        this.predicted = predicted;
        this.actual = actual;
        this.perExample = perExample;
        this.loss = loss;
        this.mean = mean;
        this.last = last;
        int[] order = Order.ascending(actual.length, i -> Math.abs(error(i)));
        hardest = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            hardest[i] = order[order.length - 1 - i];
        }
    }

    static NumberAnswers of(Evaluation evaluation, Samples samples, Samples training) {
        double sum = 0;
        for (float target : training.targets()) {
            sum += target;
        }
        return new NumberAnswers(evaluation.outputs().clone(), samples.targets().clone(),
                evaluation.steps() * evaluation.units(), evaluation.loss(), sum / Math.max(1, training.targets().length),
                last(samples));
    }

    /** What came last before each answer; empty where that is not known. */
    private static float[] last(Samples samples) {
        float[] before = samples.before();
        if (before != null) {
            return before.clone();
        }
        float[] values = samples.values();
        boolean same = samples.width() == 1 && samples.targetWidth() == 1
                && (samples.targetSteps() == 1 || samples.targetSteps() == samples.steps());
        if (values == null || !same) {
            return new float[0];
        }
        float[] last = new float[samples.targets().length];
        for (int i = 0; i < last.length; i++) {
            int example = i / samples.targetSteps();
            int step = samples.targetSteps() == 1 ? samples.steps() - 1 : i % samples.targetSteps();
            last[i] = values[example * samples.steps() + step];
        }
        return last;
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
        return Estimate.alone(loss);
    }

    /** What the model says. */
    public float predicted(int answer) {
        return predicted[answer];
    }

    /** What it is. */
    public float actual(int answer) {
        return actual[answer];
    }

    /** Predicted − actual. */
    public float error(int answer) {
        return predicted[answer] - actual[answer];
    }

    @Override
    public boolean right(int answer) {
        return false;
    }

    /** Whether "same as the last value" is an answer here. */
    public boolean hasLast() {
        return last.length > 0;
    }

    @Override
    public Figures estimates() {
        double squares = 0;
        double sizes = 0;
        double errors = 0;
        double largest = 0;
        double actualSum = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = error(i);
            squares += error * error;
            sizes += Math.abs(error);
            errors += error;
            largest = Math.max(largest, Math.abs(error));
            actualSum += actual[i];
        }
        double own = actualSum / actual.length;
        double ownSpread = 0;
        double meanSquares = 0;
        double lastSquares = 0;
        for (int i = 0; i < actual.length; i++) {
            ownSpread += (actual[i] - own) * (actual[i] - own);
            meanSquares += (actual[i] - mean) * (actual[i] - mean);
            lastSquares += hasLast() ? (actual[i] - last[i]) * (actual[i] - last[i]) : 0;
        }
        int n = actual.length;
        Figures.Maker all = new Figures.Maker();
        all.put(Score.RMSE, Estimate.alone(Math.sqrt(squares / n)));
        all.put(Score.MAE, Estimate.alone(sizes / n));
        all.put(Score.R2, Estimate.alone(1 - squares / ownSpread));
        all.put(Score.BIAS, Estimate.alone(errors / n));
        all.put(Score.LARGEST_ERROR, Estimate.alone(largest));
        all.put(Score.LOSS, loss());
        all.put(Score.MEAN_RMSE, Estimate.alone(Math.sqrt(meanSquares / n)));
        if (hasLast()) {
            all.put(Score.LAST_RMSE, Estimate.alone(Math.sqrt(lastSquares / n)));
        }
        return all.made();
    }

    /** All answers, those with the largest error first. */
    public int[] hardest() {
        return hardest.clone();
    }

    /** How many errors lie in each of {@code bins} parts of −most … +most; larger ones in the outermost. */
    public int[] histogram(int bins, double most) {
        int[] counts = new int[bins];
        for (int i = 0; i < actual.length; i++) {
            counts[Math.clamp((int) Math.floor((error(i) / most + 1) / 2 * bins), 0, bins - 1)]++;
        }
        return counts;
    }
}
