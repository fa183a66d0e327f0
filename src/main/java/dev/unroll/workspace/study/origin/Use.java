package dev.unroll.workspace.study.origin;

import dev.unroll.trace.Spot;

/**
 * Something that reads a number.
 *
 * @param spot  what reads it; one of many where {@code every}
 * @param when  where it stands
 * @param every whether every unit of its quantity reads it, too
 */
public record Use(Spot spot, When when, boolean every) {
    /** Where a reader stands: in the same timestep, in the one that the layer reads next, or in a layer above. */
    public enum When { SAME_STEP, NEXT_STEP, LAYER_ABOVE }
}
