package dev.unroll.trace;

import java.util.List;

/**
 * One sequence's way through a model.
 *
 * @param tokens  what each id stands for, padded as in training
 * @param ids     the padded ids; empty where the input is numbers
 * @param output  the model's output: one number for each unit, timestep after timestep where it is a sequence
 * @param stopped what the model would have given had the sequence ended at each timestep, as {@code output}; empty
 *                where the model's head does not act on the last state alone
 * @param layers  every recurrent layer
 */
public record SequenceTrace(List<String> tokens, int[] ids, double[] output, List<double[]> stopped,
        List<LayerTrace> layers) {
    public SequenceTrace {
        tokens = List.copyOf(tokens);
        stopped = List.copyOf(stopped);
        layers = List.copyOf(layers);
    }
}
