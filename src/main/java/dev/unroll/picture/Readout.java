package dev.unroll.picture;

import dev.unroll.trace.SequenceTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model's output is read.
 *
 * @param names of the outputs: the classes, or one name for a single number
 * @param head  the layer after the last state, as it is called in the picture; empty where there is none
 */
public record Readout(Kind kind, List<String> names, String head) {
    /** What the numbers of an output mean. */
    public enum Kind { PROBABILITY, CLASSES, NUMBER }

    public Readout {
        names = List.copyOf(names);
    }

    /** The outputs as of timestep {@code t} (0 first), or null where the model gives none before the end. */
    public static double @Nullable [] at(SequenceTrace trace, int t) {
        if (!trace.stopped().isEmpty()) {
            return trace.stopped().get(t);
        }
        int steps = trace.tokens().size();
        int width = steps == 0 ? 0 : trace.output().length / steps;
        if (steps > 1 && width > 0 && trace.output().length == steps * width) {
            return java.util.Arrays.copyOfRange(trace.output(), t * width, (t + 1) * width);
        }
        return t == steps - 1 ? trace.output() : null;
    }

    /** The place of the largest output. */
    public static int largest(double[] outputs) {
        int best = 0;
        for (int i = 1; i < outputs.length; i++) {
            if (outputs[i] > outputs[best]) {
                best = i;
            }
        }
        return best;
    }
}
