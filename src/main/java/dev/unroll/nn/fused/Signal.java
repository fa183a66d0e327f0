package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import org.jspecify.annotations.Nullable;

/**
 * What one layer hands to the next for one share: numbers, or the ids of one-hot vectors.
 *
 * @param frames   the numbers, or null for one-hot ids
 * @param shift    timestep t lies at step t + shift of the frames (states begin with the one before the first timestep)
 * @param reversed timestep t is the t-th from the end
 * @param ids      one-hot ids [step][lane], or null
 * @param width    features of a timestep
 * @param steps    timesteps
 * @param mask     1 where a timestep counts and 0 where it is padding, [step][lane]; null where all count
 */
record Signal(@Nullable Frames frames, int shift, boolean reversed, int @Nullable [] ids, int width, int steps,
        float @Nullable [] mask) {
    static Signal of(Frames frames, float @Nullable [] mask) {
        return new Signal(frames, 0, false, null, frames.rows(), frames.steps(), mask);
    }

    static Signal oneHot(int[] ids, int width, int steps) {
        return new Signal(null, 0, false, ids, width, steps, null);
    }

    /** The numbers; fails where there are only ids. */
    Frames numbers() {
        if (frames == null) {
            throw new IllegalStateException("one-hot ids where numbers are needed");
        }
        return frames;
    }

    /** Where row 0 of timestep {@code t} begins. */
    int offset(int t) {
        return numbers().offset((reversed ? steps - 1 - t : t) + shift);
    }

    /** Whether timestep t of every row simply lies at step t. */
    boolean plain() {
        return shift == 0 && !reversed;
    }
}
