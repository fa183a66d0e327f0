package dev.unroll.picture.evaluate;

/**
 * What a model said against what it was.
 *
 * @param from  left end of both axes
 * @param to    right end
 * @param step  between two ticks
 * @param total how many there are, of which some are drawn
 */
public record ScatterScene(float[] actual, float[] predicted, double from, double to, double step, int total) {
    private static final double[] DIGITS = {1, 2, 5};
    private static final int MOST_TICKS = 5;

    public ScatterScene {
        actual = actual.clone();
        predicted = predicted.clone();
    }

    /** On axes that end at round numbers around all points. */
    public static ScatterScene of(float[] actual, float[] predicted, int total) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < actual.length; i++) {
            least = Math.min(least, Math.min(actual[i], predicted[i]));
            most = Math.max(most, Math.max(actual[i], predicted[i]));
        }
        double span = Math.max(1e-9, most - least);
        double power = Math.pow(10, Math.floor(Math.log10(span)) - 1);
        for (int i = 0;; i++) {
            double step = DIGITS[i % DIGITS.length] * power * Math.pow(10, i / DIGITS.length);
            double from = Math.floor(least / step) * step;
            double to = Math.ceil(most / step) * step;
            if ((to - from) / step <= MOST_TICKS) {
                return new ScatterScene(actual, predicted, from, to > from ? to : from + step, step, total);
            }
        }
    }
}
