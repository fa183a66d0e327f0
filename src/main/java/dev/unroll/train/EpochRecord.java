package dev.unroll.train;

/**
 * The figures of one epoch.
 *
 * @param epoch        1 first
 * @param loss         sample-weighted mean over the batches as they were trained
 * @param accuracy     likewise; mean absolute error where the targets are numbers
 * @param valLoss      measured after the epoch without dropout; NaN without validation examples
 * @param valAccuracy  likewise
 * @param learningRate in force during the epoch
 * @param seconds      wall time since training began, pauses left out
 */
public record EpochRecord(int epoch, double loss, double accuracy, double valLoss, double valAccuracy,
        double learningRate, double seconds) {
}
