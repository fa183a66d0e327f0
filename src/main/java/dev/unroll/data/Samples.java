package dev.unroll.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Examples of equal length with their targets, ready for training.
 *
 * @param count       examples
 * @param steps       timesteps of an example
 * @param ids         token ids [count][steps], or null where the input is numbers
 * @param values      numbers [count][steps][width], or null where the input is tokens
 * @param width       features of a timestep; 1 for tokens
 * @param targets     [count][targetSteps][targetWidth]; a class index each for sparse losses
 * @param targetSteps 1, or the timesteps of a target sequence
 * @param targetWidth numbers of one target
 * @param before      what each target was when the example was read, as {@code targets}; null where that has no meaning, or
 *                    is to be seen from the values
 */
public record Samples(int count, int steps, int @Nullable [] ids, float @Nullable [] values, int width, float[] targets,
        int targetSteps, int targetWidth, float @Nullable [] before) {
    /** Examples of whose targets nothing was known before. */
    public Samples(int count, int steps, int @Nullable [] ids, float @Nullable [] values, int width, float[] targets,
            int targetSteps, int targetWidth) {
        this(count, steps, ids, values, width, targets, targetSteps, targetWidth, null);
    }

    /** Token sequences with one target number each. */
    public static Samples tokens(int count, int steps, int[] ids, float[] targets) {
        return new Samples(count, steps, ids, null, 1, targets, 1, 1);
    }

    /** The examples at the given places, in that order. */
    public Samples select(int[] places) {
        int row = steps * width;
        int target = targetSteps * targetWidth;
        int[] pickedIds = ids == null ? null : new int[places.length * steps];
        float[] pickedValues = values == null ? null : new float[places.length * row];
        float[] pickedTargets = new float[places.length * target];
        float[] pickedBefore = before == null ? null : new float[pickedTargets.length];
        for (int i = 0; i < places.length; i++) {
            if (ids != null && pickedIds != null) {
                System.arraycopy(ids, places[i] * steps, pickedIds, i * steps, steps);
            }
            if (values != null && pickedValues != null) {
                System.arraycopy(values, places[i] * row, pickedValues, i * row, row);
            }
            System.arraycopy(targets, places[i] * target, pickedTargets, i * target, target);
            if (before != null && pickedBefore != null) {
                System.arraycopy(before, places[i] * target, pickedBefore, i * target, target);
            }
        }
        return new Samples(places.length, steps, pickedIds, pickedValues, width, pickedTargets, targetSteps, targetWidth,
                pickedBefore);
    }

    /** The examples from {@code from} to {@code to}, exclusive. */
    public Samples slice(int from, int to) {
        int[] places = new int[to - from];
        Arrays.setAll(places, i -> from + i);
        return select(places);
    }
}
