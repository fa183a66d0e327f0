package dev.unroll.lesson;

import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import org.jspecify.annotations.Nullable;

/** What is on the screen at a moment, for a lesson that speaks of it: every number is read here. */
public interface Seen {
    /** The sequence's way through the model, with gradients where the way back is looked at; null before it is there. */
    @Nullable SequenceTrace trace();

    /** The number that is looked at: its layer, timestep and unit. */
    Spot spot();

    /**
     * A figure of the model, its data or its training; NaN where there is none.
     *
     * @param name one of {@link Reading.Fact}
     */
    double fact(String name);
}
