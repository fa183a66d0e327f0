package dev.unroll.workspace.study.origin;

import dev.unroll.trace.Spot;
import org.jspecify.annotations.Nullable;

/**
 * One product in the sum of a gate.
 *
 * @param side   which sum it belongs to
 * @param index  feature of the input or unit of the state before, 0 first
 * @param place  of the weight, in the model's weights laid out flat
 * @param weight in force: the trained one, or the one set by hand
 * @param from   the number it is multiplied with; null for a state before the first timestep
 * @param value  of that number
 * @param reset  what GRU's reset gate multiplies it with: the term's own with reset before the product, one for all with
 *               reset after it; 1 everywhere else
 */
public record Term(Side side, int index, int place, double weight, @Nullable Spot from, double value, double reset) {
    /** The two sums of a gate. */
    public enum Side {
        /** x · W. */
        INPUT,
        /** h₋₁ · U. */
        STATE
    }

    /** What it adds to the sum. */
    public double product() {
        return weight * value * reset;
    }
}
