package dev.unroll.train;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trainer is doing, at one moment. Immutable; the trainer publishes a new one after each batch and the screen
 * takes the latest.
 *
 * @param epoch            the epoch being trained, 1 first; 0 before the start
 * @param batch            batches done in it
 * @param batches          batches of an epoch
 * @param loss             running mean of the epoch; NaN before its first batch
 * @param accuracy         likewise
 * @param epochs           every finished epoch
 * @param batchLosses      the loss of each batch since the start, as trained; grows to the end of training
 * @param batchAccuracies  likewise
 * @param bestEpoch        by the figure early stopping watches, else by validation loss; 0 before the first
 * @param epochsWithoutBetter finished epochs since the best
 * @param samplesPerSecond over the last second or so
 * @param seconds          wall time since the start, pauses left out
 * @param weightsVersion   changes whenever {@link Trainer#weights()} would give other numbers
 * @param problem          a sentence where phase is FAILED, else null
 */
public record TrainingSnapshot(Phase phase, int epoch, int batch, int batches, double loss, double accuracy,
        List<EpochRecord> epochs, Series batchLosses, Series batchAccuracies, int bestEpoch, int epochsWithoutBetter,
        double samplesPerSecond, double seconds, long weightsVersion, @Nullable String problem) {
    public TrainingSnapshot {
        epochs = List.copyOf(epochs);
    }

    /** Where training stands. */
    public enum Phase { READY, RUNNING, PAUSED, STOPPED_EARLY, DONE, CANCELLED, FAILED }
}
