package dev.unroll.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sequence's way through a model.
 *
 * @param tokens    what each id stands for, padded as in training
 * @param ids       the padded ids; empty where the input is numbers
 * @param output    the model's output: one number for each unit, timestep after timestep where it is a sequence
 * @param stopped   what the model would have given had the sequence ended at each timestep, as {@code output}; empty
 *                  where the model's head does not act on the last state alone
 * @param layers    every recurrent layer
 * @param gradients what flowed back; null in a forward trace
 */
public record SequenceTrace(List<String> tokens, int[] ids, double[] output, List<double[]> stopped,
        List<LayerTrace> layers, @Nullable SequenceGradients gradients) {
    public SequenceTrace {
        tokens = List.copyOf(tokens);
        stopped = List.copyOf(stopped);
        layers = List.copyOf(layers);
    }

    /** A forward trace. */
    public SequenceTrace(List<String> tokens, int[] ids, double[] output, List<double[]> stopped, List<LayerTrace> layers) {
        this(tokens, ids, output, stopped, layers, null);
    }
}
