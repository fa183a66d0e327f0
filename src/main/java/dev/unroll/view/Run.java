package dev.unroll.view;

import dev.unroll.nn.Weights;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;

/** One training run in the background. Every method returns at once, except {@link #weights}, which copies. */
public interface Run {
    /** Begins to train. */
    void start();

    /** Stops after the batch being trained. */
    void pause();

    /** Goes on after {@link #pause}. */
    void resume();

    /** Paused: trains one more batch, or to the end of the epoch. Before the start: begins with it. */
    void step(boolean wholeEpoch);

    /** Ends training after the batch being trained. */
    void cancel();

    /** Takes over what differs and may change while training goes on, from the next batch or the next epoch on. */
    void follow(TrainingSettings before, TrainingSettings after);

    /** Trains so many batches a second at most; 0: as fast as it can. */
    void setSpeedLimit(double batchesPerSecond);

    /** The epoch at which training ends at the latest. */
    int lastEpoch();

    /** The latest moment; the same object as before where nothing has happened. */
    TrainingSnapshot snapshot();

    /** A copy of the latest weights. */
    Weights weights();

    /** Copies all that it takes to go on from here, now or another day. */
    Checkpoint checkpoint();
}
