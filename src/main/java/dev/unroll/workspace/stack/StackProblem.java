package dev.unroll.workspace.stack;

import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a stack of layers that is not as it should be.
 *
 * @param layer    where it shows: the index of a layer, {@link #INPUT}, or the number of layers for the end of the stack
 * @param reason   why, in one sentence
 * @param blocking whether the model cannot be trained like this; else it is only a hint
 * @param mismatch the two shapes that do not meet, or null where it is not about shapes
 * @param fixes    the remedies, the likeliest first
 */
public record StackProblem(int layer, UnrollException reason, boolean blocking, @Nullable Mismatch mismatch,
        List<Fix> fixes) {
    /** The place of what flows into the first layer. */
    public static final int INPUT = -1;

    public StackProblem {
        fixes = List.copyOf(fixes);
    }

    /**
     * Two shapes that do not meet.
     *
     * @param wire   before which layer, or the number of layers for the last one
     * @param given  what comes along
     * @param wanted what is wanted, in Keras' notation, for example {@code (None, t, n)}
     */
    public record Mismatch(int wire, Shape given, String wanted) {
    }

    static StackProblem blocking(int layer, UnrollException reason, Fix... fixes) {
        return new StackProblem(layer, reason, true, null, List.of(fixes));
    }

    static StackProblem hint(int layer, UnrollException reason, Fix... fixes) {
        return new StackProblem(layer, reason, false, null, List.of(fixes));
    }

    StackProblem between(int wire, Shape given, String wanted) {
        return new StackProblem(layer, reason, blocking, new Mismatch(wire, given, wanted), fixes);
    }
}
