package dev.unroll.onnx;

import dev.unroll.nn.Activation;
import dev.unroll.text.UnrollException;

/** Activations as nodes, and as ONNX' recurrent operators name them. */
final class Activations {
    private static final float SLOPE = 1 / 6f;
    private static final float SLOPE_KERAS2 = 0.2f;
    private static final float MIDDLE = 0.5f;

    private Activations() {
    }

    /** Puts an activation on a value. */
    static String apply(Graph graph, Activation activation, String x) {
        return switch (activation) {
            case LINEAR -> x;
            case TANH -> graph.node("Tanh", x).out();
            case SIGMOID -> graph.node("Sigmoid", x).out();
            case RELU -> graph.node("Relu", x).out();
            case SOFTMAX -> graph.node("Softmax", x).with("axis", -1L).out();
            case HARD_SIGMOID -> graph.node("HardSigmoid", x).with("alpha", SLOPE).with("beta", MIDDLE).out();
            case HARD_SIGMOID_KERAS2 -> graph.node("HardSigmoid", x).with("alpha", SLOPE_KERAS2).with("beta", MIDDLE).out();
        };
    }

    /** The name within a recurrent operator. */
    static String name(Activation activation) {
        return switch (activation) {
            case LINEAR -> "Affine";
            case TANH -> "Tanh";
            case SIGMOID -> "Sigmoid";
            case RELU -> "Relu";
            case HARD_SIGMOID, HARD_SIGMOID_KERAS2 -> "HardSigmoid";
            case SOFTMAX -> throw UnrollException.failed("onnx.softmaxCell");
        };
    }

    /** The slope that belongs to it. */
    static float alpha(Activation activation) {
        return switch (activation) {
            case HARD_SIGMOID -> SLOPE;
            case HARD_SIGMOID_KERAS2 -> SLOPE_KERAS2;
            default -> 1;
        };
    }

    /** What is added. */
    static float beta(Activation activation) {
        return activation == Activation.HARD_SIGMOID || activation == Activation.HARD_SIGMOID_KERAS2 ? MIDDLE : 0;
    }
}
