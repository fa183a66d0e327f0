package dev.unroll.picture.evaluate;

/**
 * What a model said against what it was.
 *
 * @param from  least of either
 * @param to    largest of either
 * @param total how many there are, of which some are drawn
 */
public record ScatterScene(float[] actual, float[] predicted, double from, double to, int total) {
    public ScatterScene {
        actual = actual.clone();
        predicted = predicted.clone();
    }
}
