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
        checkEpochs(epochs);
    }

    static void checkEpochs(int epochs) {
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

    /** The same settings with another optimizer. */
    public TrainingSettings withOptimizer(OptimizerSettings next) {
        return new TrainingSettings(next, loss, batchSize, epochs, seed, earlyStopping, reduceOnPlateau, clipping);
    }

    /** The same settings with another learning rate. */
    public TrainingSettings withLearningRate(double next) {
        return withOptimizer(optimizer.withLearningRate(next));
    }

    /** The same settings with another loss. */
    public TrainingSettings withLoss(Loss next) {
        return new TrainingSettings(optimizer, next, batchSize, epochs, seed, earlyStopping, reduceOnPlateau, clipping);
    }

    /** The same settings with another batch size. */
    public TrainingSettings withBatchSize(int next) {
        return new TrainingSettings(optimizer, loss, next, epochs, seed, earlyStopping, reduceOnPlateau, clipping);
    }

    /** The same settings with another early stopping, or without. */
    public TrainingSettings withEarlyStopping(@Nullable EarlyStopping next) {
        return new TrainingSettings(optimizer, loss, batchSize, epochs, seed, next, reduceOnPlateau, clipping);
    }

    /** The same settings with another rule for lowering the learning rate, or without. */
    public TrainingSettings withReduceOnPlateau(@Nullable ReduceOnPlateau next) {
        return new TrainingSettings(optimizer, loss, batchSize, epochs, seed, earlyStopping, next, clipping);
    }

    /** The same settings with gradients clipped otherwise. */
    public TrainingSettings withClipping(Clipping next) {
        return new TrainingSettings(optimizer, loss, batchSize, epochs, seed, earlyStopping, reduceOnPlateau, next);
    }
}
