package dev.unroll.view;

import dev.unroll.nn.Weights;
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

    /** Takes effect with the next batch. */
    void setLearningRate(double rate);

    /** The latest moment; the same object as before where nothing has happened. */
    TrainingSnapshot snapshot();

    /** A copy of the latest weights. */
    Weights weights();
}
