package dev.unroll.nn.fused;

import dev.unroll.kernel.Curve;
import dev.unroll.nn.Activation;

/** Activations as the kernels name them. */
final class Kernels {
    private Kernels() {
    }

    static Curve curve(Activation activation) {
        return switch (activation) {
            case LINEAR -> Curve.LINEAR;
            case TANH -> Curve.TANH;
            case SIGMOID -> Curve.SIGMOID;
            case RELU -> Curve.RELU;
            case HARD_SIGMOID -> Curve.HARD_SIGMOID;
            case HARD_SIGMOID_KERAS2 -> Curve.HARD_SIGMOID_KERAS2;
            case SOFTMAX -> throw new IllegalArgumentException("softmax acts on all units of a layer at once");
        };
    }
}
