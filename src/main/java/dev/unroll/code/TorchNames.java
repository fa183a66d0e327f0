package dev.unroll.code;

import dev.unroll.nn.Activation;

/** What PyTorch calls things. */
final class TorchNames {
    private TorchNames() {
    }

    /** An activation put on an expression. */
    static String activated(Activation activation, String x) {
        return switch (activation) {
            case LINEAR -> x;
            case TANH -> "torch.tanh(" + x + ")";
            case SIGMOID -> "torch.sigmoid(" + x + ")";
            case RELU -> "torch.relu(" + x + ")";
            case SOFTMAX -> "torch.softmax(" + x + ", dim=-1)";
            case HARD_SIGMOID -> "functional.hardsigmoid(" + x + ")";
            case HARD_SIGMOID_KERAS2 -> "torch.clamp(0.2 * " + (x.contains(" ") ? "(" + x + ")" : x) + " + 0.5, 0, 1)";
        };
    }
}
