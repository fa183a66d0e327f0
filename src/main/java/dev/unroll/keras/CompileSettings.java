package dev.unroll.keras;

import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import org.jspecify.annotations.Nullable;

/**
 * How a Keras model was compiled, as far as Unroll has the same.
 *
 * @param optimizer null where the file names none, or one that Unroll does not have
 * @param loss      likewise
 * @param clipping  of the gradients; {@link Clipping#NONE} without an optimizer
 */
public record CompileSettings(@Nullable OptimizerSettings optimizer, @Nullable Loss loss, Clipping clipping) {
    /** The same with the learning rate at which training stood; as it is where that is none. */
    CompileSettings at(double rate) {
        return optimizer == null || !(rate > 0 && rate < Double.POSITIVE_INFINITY) ? this
                : new CompileSettings(optimizer.withLearningRate(CompileReader.single(rate)), loss, clipping);
    }
}
