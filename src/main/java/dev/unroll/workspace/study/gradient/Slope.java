package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Activation;

/** Activation functions and their slopes at single numbers, as the engine has them. */
final class Slope {
    private Slope() {
    }

    /** a(z); softmax, which needs a whole row, is NaN. */
    static double value(Activation activation, double z) {
        return switch (activation) {
            case LINEAR -> z;
            case TANH -> Math.tanh(z);
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case RELU -> Math.max(z, 0);
            case HARD_SIGMOID -> Math.clamp(z / 6 + 0.5, 0.0, 1.0);
            case HARD_SIGMOID_KERAS2 -> Math.clamp(0.2 * z + 0.5, 0.0, 1.0);
            case SOFTMAX -> Double.NaN;
        };
    }

    /** a'(z) told from y = a(z); 0 at a bend. */
    static double of(Activation activation, double y) {
        return switch (activation) {
            case LINEAR -> 1;
            case TANH -> 1 - y * y;
            case SIGMOID -> y * (1 - y);
            case RELU -> y > 0 ? 1 : 0;
            case HARD_SIGMOID -> y > 0 && y < 1 ? 1.0 / 6 : 0;
            case HARD_SIGMOID_KERAS2 -> y > 0 && y < 1 ? 0.2 : 0;
            case SOFTMAX -> Double.NaN;
        };
    }
}
