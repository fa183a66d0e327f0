package dev.unroll.workspace.study.origin;

import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import org.jspecify.annotations.Nullable;

/**
 * One factor in the equation of a state.
 *
 * @param t     timestep of the quantity, 0 first; outside the sequence for a state to begin with
 * @param form  what is made of the quantity
 * @param value after that
 * @param spot  the quantity itself; null for a state to begin with
 */
public record Factor(Quantity quantity, int t, Form form, double value, @Nullable Spot spot) {
    /** What is made of a quantity before it is multiplied. */
    public enum Form { ITSELF, ONE_MINUS, ACTIVATED }
}
