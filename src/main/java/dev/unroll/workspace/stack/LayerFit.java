package dev.unroll.workspace.stack;

import dev.unroll.nn.Shape;
import org.jspecify.annotations.Nullable;

/**
 * One layer in its place.
 *
 * @param in         what it is fed; null behind a layer that does not fit
 * @param out        what it gives; null where it does not fit or nothing is known of what it is fed
 * @param parameters how many it has; 0 where that is not known
 */
public record LayerFit(@Nullable Shape in, @Nullable Shape out, long parameters) {
    /** Behind a layer that does not fit. */
    static final LayerFit UNKNOWN = new LayerFit(null, null, 0);
}
