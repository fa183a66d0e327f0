package dev.unroll.train;

import dev.unroll.data.Samples;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Trains one model. {@link #run} does the work on the thread that calls it; every other method may be called from any
 * thread at any time.
 */
public final class Trainer {
    /** Takes over {@code model}, whose weights will change; nothing runs yet. */
    public Trainer(Model model, Samples training, @Nullable Samples validation, TrainingSettings settings, Workers workers) {
    }

    /** Trains until the end, an early stop, a failure or {@link #cancel}; while paused it waits. */
    public void run() {
        throw new UnsupportedOperationException("soon");
    }

    /** Stops after the batch being trained, until {@link #resume}. */
    public void pause() {
    }

    /** Goes on after {@link #pause}. */
    public void resume() {
    }

    /** Paused: trains one more batch, or up to the end of the epoch. */
    public void step(boolean wholeEpoch) {
    }

    /** Ends training after the batch being trained. */
    public void cancel() {
    }

    /** Takes effect with the next batch. */
    public void setLearningRate(double rate) {
    }

    /** The latest published moment. */
    public TrainingSnapshot snapshot() {
        throw new UnsupportedOperationException("soon");
    }

    /** A copy of the weights as of the latest finished batch. */
    public Weights weights() {
        throw new UnsupportedOperationException("soon");
    }

    /** The weights kept at the end of an epoch (0: initial), or null where they were not kept. */
    public @Nullable Weights weights(int epoch) {
        throw new UnsupportedOperationException("soon " + epoch);
    }
}
