package dev.unroll.workspace.study.origin;

import dev.unroll.trace.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A state at a timestep of padding that the layer skips: that of the step before.
 *
 * @param from     the step before; null where the layer had read nothing yet
 * @param computed the state there
 */
public record Copied(Spot spot, @Nullable Spot from, double value, double computed) implements Origin {
}
