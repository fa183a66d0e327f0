package dev.unroll.train;

import dev.unroll.nn.Weights;

/** Hears of every finished epoch on the training thread, which waits for it: the place to write a checkpoint. */
@FunctionalInterface
public interface EpochListener {
    /**
     * An epoch has been trained and validated.
     *
     * @param best    whether it is the best so far
     * @param weights the weights at its end; they stay as they are until this method returns
     */
    void epochEnded(EpochRecord epoch, boolean best, Weights weights);
}
