package dev.unroll.train;

/**
 * How a model does on some examples, without dropout.
 *
 * @param loss     mean over the examples
 * @param accuracy likewise; mean absolute error where the targets are numbers
 * @param outputs  the last layer's output [samples][steps][units]
 * @param steps    1, or the timesteps of the output sequence
 * @param units    numbers of one output
 */
public record Scores(double loss, double accuracy, float[] outputs, int steps, int units) {
}
