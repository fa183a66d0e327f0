package dev.unroll.nn.fused;

import org.jspecify.annotations.Nullable;

/**
 * Some samples with what they should give.
 *
 * @param size        samples
 * @param steps       timesteps of the input
 * @param ids         token ids [size][steps], or null where the input is numbers
 * @param values      numbers [size][steps][width], or null where the input is tokens
 * @param width       features of a timestep; 1 for tokens
 * @param targets     [size][targetSteps][targetWidth]; a class index each where the loss is sparse
 * @param targetSteps 1, or the timesteps of an output sequence
 * @param targetWidth numbers of one target
 */
public record Batch(int size, int steps, int @Nullable [] ids, float @Nullable [] values, int width, float[] targets,
        int targetSteps, int targetWidth) {
    /** The first target number of a sample at a timestep. */
    public int target(int sample, int step) {
        return (sample * targetSteps + step) * targetWidth;
    }
}
