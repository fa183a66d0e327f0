package dev.unroll.view;

import dev.unroll.nn.Weights;
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

    /** Takes over what may change while training goes on, from the next batch or the next epoch on. */
    void follow(TrainingSettings settings);

    /** The latest moment; the same object as before where nothing has happened. */
    TrainingSnapshot snapshot();

    /** A copy of the latest weights. */
    Weights weights();

    /** The weights kept so far at the ends of epochs; stays good after the run has ended. */
    EpochWeights kept();
}
