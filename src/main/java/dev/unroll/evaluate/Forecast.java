package dev.unroll.evaluate;

import dev.unroll.data.Samples;
import dev.unroll.data.SeriesCut;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;

/**
 * What a model foretells of the rows that it is validated on, each from the rows up to {@code horizon} before it, beside
 * what came true and what anybody could have said: "as the last one known". In the target's own unit.
 *
 * @param first    the row of the first entry
 * @param truth    what came true
 * @param model    what the model foretold
 * @param baseline the value {@code horizon} rows before
 */
public record Forecast(int first, double[] truth, double[] model, double[] baseline) {
    private static final int CHUNK = 2048;

    /**
     * Lets a model foretell every row that it was not trained on.
     *
     * @param steps timesteps that it reads for each
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static Forecast of(Model model, SeriesCut series, int steps, Progress progress) {
        int horizon = series.set().horizon();
        int first = Math.max(series.trained(), horizon + steps - 1);
        int count = Math.max(0, series.count() - first);
        double[] truth = new double[count];
        double[] foretold = new double[count];
        double[] baseline = new double[count];
        for (int from = 0; from < count; from += CHUNK) {
            int part = Math.min(CHUNK, count - from);
            float[] outputs = Predictions.of(model, windows(series, first + from - horizon - steps + 1, part, steps), progress);
            int each = outputs.length / part;
            for (int i = 0; i < part; i++) {
                foretold[from + i] = series.unscaled(outputs[i * each + each - 1]);
            }
        }
        for (int i = 0; i < count; i++) {
            truth[i] = series.target(first + i);
            baseline[i] = series.target(first + i - horizon);
        }
        return new Forecast(first, truth, foretold, baseline);
    }

    private static Samples windows(SeriesCut series, int from, int count, int steps) {
        int width = series.set().inputs().size();
        float[] values = new float[count * steps * width];
        for (int i = 0; i < count; i++) {
            System.arraycopy(series.inputs(from + i, steps), 0, values, i * steps * width, steps * width);
        }
        return new Samples(count, steps, null, values, width, new float[count], 1, 1);
    }

    /** Rows foretold. */
    public int count() {
        return truth.length;
    }

    /** Root of the model's mean squared error. */
    public double error() {
        return error(model);
    }

    /** Root of the mean squared error of "as the last one known". */
    public double baselineError() {
        return error(baseline);
    }

    private double error(double[] said) {
        double sum = 0;
        for (int i = 0; i < said.length; i++) {
            sum += (said[i] - truth[i]) * (said[i] - truth[i]);
        }
        return Math.sqrt(sum / said.length);
    }
}
