package dev.unroll.train;

import dev.unroll.text.UnrollException;
import org.jspecify.annotations.Nullable;

/**
 * How a model is trained.
 *
 * @param epochs          the most epochs to train
 * @param seed            of initial weights, shuffling and dropout
 * @param earlyStopping   null: train all epochs
 * @param reduceOnPlateau null: keep the learning rate
 */
public record TrainingSettings(OptimizerSettings optimizer, Loss loss, int batchSize, int epochs, long seed,
        @Nullable EarlyStopping earlyStopping, @Nullable ReduceOnPlateau reduceOnPlateau, Clipping clipping) {
    public TrainingSettings {
        if (batchSize < 1) {
            throw UnrollException.badArgument("train.badBatchSize", batchSize);
        }
        if (epochs < 1) {
            throw UnrollException.badArgument("train.badEpochs", epochs);
        }
    }

    /** The same settings with another seed. */
    public TrainingSettings withSeed(long next) {
        return new TrainingSettings(optimizer, loss, batchSize, epochs, next, earlyStopping, reduceOnPlateau, clipping);
    }

    /** The same settings with another number of epochs. */
    public TrainingSettings withEpochs(int next) {
        return new TrainingSettings(optimizer, loss, batchSize, next, seed, earlyStopping, reduceOnPlateau, clipping);
    }
}
