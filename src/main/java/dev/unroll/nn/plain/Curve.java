package dev.unroll.nn.plain;

import dev.unroll.nn.Activation;
import dev.unroll.tensor.Tensor;

/** An activation function y = a(z), forward and backward. */
final class Curve {
    private final Activation activation;

    Curve(Activation activation) {
        this.activation = activation;
    }

    /** y = a(z). */
    Tensor of(Tensor z) {
        return switch (activation) {
            case LINEAR -> z;
            case TANH -> z.tanh();
            case SIGMOID -> z.sigmoid();
            case RELU -> z.clamp(0, Double.POSITIVE_INFINITY);
            case SOFTMAX -> z.softmax();
            case HARD_SIGMOID -> z.times(1.0 / 6).plus(0.5).clamp(0, 1);
            case HARD_SIGMOID_KERAS2 -> z.times(0.2).plus(0.5).clamp(0, 1);
        };
    }

    /** ∂L/∂z from y and ∂L/∂y: dy ∘ a'(z), where a' can be told from y alone; softmax mixes a row. */
    Tensor back(Tensor y, Tensor dy) {
        return switch (activation) {
            case LINEAR -> dy;
            case TANH -> dy.times(y.times(y).from(1));
            case SIGMOID -> dy.times(y).times(y.from(1));
            case RELU -> dy.times(y.between(0, Double.POSITIVE_INFINITY));
            case SOFTMAX -> dy.times(y).minus(y.timesColumn(dy.times(y).sumOfColumns()));
            case HARD_SIGMOID -> dy.times(y.between(0, 1)).times(1.0 / 6);
            case HARD_SIGMOID_KERAS2 -> dy.times(y.between(0, 1)).times(0.2);
        };
    }
}
