package dev.unroll.view;

import dev.unroll.nn.Model;
import dev.unroll.train.TrainingSnapshot.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A model's weights at one moment of its training.
 *
 * @param version another number whenever the weights are other ones; 0 where there are none
 * @param start   the model with the weights that a run begins with
 * @param run     where newer weights come from, or null
 * @param epoch   how many epochs the weights were trained for, with a fraction within an epoch
 */
public record Moment(long version, @Nullable Model start, @Nullable Run run, double epoch) {
    /** No weights yet. */
    public static Moment none() {
        return new Moment(0, null, null, 0);
    }

    /** Whether newer weights will follow soon. */
    public boolean training() {
        return run != null && run.snapshot().phase() == Phase.RUNNING;
    }

    /** The model with a copy of its weights as they are now, or null. Copies: call it off the FX thread. */
    public @Nullable Model model() {
        if (start == null || run == null) {
            return start;
        }
        return new Model(start.architecture(), run.weights());
    }
}
