package dev.unroll.view.stage;

import dev.unroll.picture.HeatScale;
import dev.unroll.picture.State;
import dev.unroll.picture.backward.GradientSizes;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/** The values of full colour of a layer's cell. They take a look at every timestep, so they are kept for the newest trace. */
final class FullColours {
    private @Nullable Found newest;

    /**
     * For one layer of a trace.
     *
     * @param gradient of what flowed back; 1 in a forward trace
     */
    record Found(SequenceTrace trace, int layer, double hidden, double cell, double gradient) {
    }

    Found of(SequenceTrace trace, int layer) {
        Found found = newest;
        if (found == null || found.trace != trace || found.layer != layer) {
            found = new Found(trace, layer, HeatScale.of(trace, State.HIDDEN), HeatScale.of(trace, State.CELL),
                    trace.gradients() == null ? 1 : GradientSizes.heat(trace, layer, Quantity.HIDDEN));
            newest = found;
        }
        return found;
    }
}
