package dev.unroll.nn.plain;

/**
 * What flowed back through a model. Arrays are laid out as what they are the gradient of, sample after sample.
 *
 * @param loss    L
 * @param output  ∂L/∂output; empty where the way back began with the logits
 * @param logits  ∂L/∂ of what a closing Dense layer's activation is applied to; empty where the last layer is another
 * @param weights ∂L/∂ of every parameter, laid out as the model's weights
 * @param input   ∂L/∂input; empty where the input is tokens
 */
public record ModelGradients(double loss, double[] output, double[] logits, double[] weights, double[] input) {
}
