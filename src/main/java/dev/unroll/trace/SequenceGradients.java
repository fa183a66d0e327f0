package dev.unroll.trace;

/**
 * What flowed back through a model outside its recurrent layers.
 *
 * @param loss    L itself
 * @param output  ∂L/∂ of the model's output, laid out as the output; empty where the way back began with the logits
 * @param logits  ∂L/∂ of what the last layer's activation was applied to; empty where the last layer is not Dense
 * @param weights ∂L/∂ of every parameter, laid out as the model's weights
 */
public record SequenceGradients(double loss, double[] output, double[] logits, double[] weights) {
}
