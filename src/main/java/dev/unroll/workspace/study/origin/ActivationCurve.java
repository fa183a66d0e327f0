package dev.unroll.workspace.study.origin;

import dev.unroll.nn.Activation;
import java.util.Arrays;

/** Activation functions as curves, for single numbers; formulas as in {@link Activation}. */
public final class ActivationCurve {
    private ActivationCurve() {
    }

    /** Whether it can be drawn as a curve: softmax needs all units at once. */
    public static boolean drawable(Activation activation) {
        return activation != Activation.SOFTMAX;
    }

    /**
     * a(z).
     *
     * @throws IllegalArgumentException for softmax
     */
    public static double at(Activation activation, double z) {
        return switch (activation) {
            case LINEAR -> z;
            case TANH -> Math.tanh(z);
            case SIGMOID -> z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
            case RELU -> Math.max(0, z);
            case HARD_SIGMOID -> Math.clamp(z / 6 + 0.5, 0, 1);
            case HARD_SIGMOID_KERAS2 -> Math.clamp(0.2 * z + 0.5, 0, 1);
            case SOFTMAX -> throw new IllegalArgumentException("softmax");
        };
    }

    /** One unit's a(z) among those of all units. */
    static double at(Activation activation, double[] zs, int unit) {
        if (activation != Activation.SOFTMAX) {
            return at(activation, zs[unit]);
        }
        double largest = Arrays.stream(zs).max().orElse(0);
        return Math.exp(zs[unit] - largest) / Arrays.stream(zs).map(z -> Math.exp(z - largest)).sum();
    }
}
