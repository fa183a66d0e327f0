package dev.unroll.nn.plain;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.text.UnrollException;
import java.util.Arrays;

/**
 * What a label costs, and its gradient, for one sample. Cross-entropy is computed from the logits z of a closing sigmoid
 * or softmax, where it is ln(1 + eᶻ) − y·z or ln Σ eᶻ − z_label with the gradient p − y; a recurrent layer that gives a
 * probability itself is clipped at 1e-7, as Keras does.
 *
 * @param loss   L
 * @param logits ∂L/∂logits; empty where {@link #fromLogits} is false for the layer
 * @param output ∂L/∂output
 */
record LabelLoss(double loss, double[] logits, double[] output) {
    private static final double CLIP = 1e-7;

    /** Whether the last layer's loss is taken from its logits. */
    static boolean fromLogits(Layer last) {
        return last instanceof Dense dense
                && (dense.activation() == Activation.SIGMOID || dense.activation() == Activation.SOFTMAX);
    }

    /**
     * The loss of a sample.
     *
     * @param values logits where {@link #fromLogits}, else outputs, one for each unit
     */
    static LabelLoss of(Layer last, double[] values, int label) {
        double[] target = target(values.length, label);
        if (last instanceof Dense dense && dense.activation() == Activation.SOFTMAX) {
            return softmax(values, target);
        }
        if (fromLogits(last)) {
            return sigmoid(values, target);
        }
        return givesProbability(last) ? clipped(values, target) : squared(values, target);
    }

    private static double[] target(int units, int label) {
        if (units == 1) {
            return new double[] {label};
        }
        if (label < 0 || label >= units) {
            throw UnrollException.badArgument("nn.badLabel", label, units - 1);
        }
        double[] target = new double[units];
        target[label] = 1;
        return target;
    }

    private static boolean givesProbability(Layer last) {
        Activation activation = switch (last) {
            case Dense dense -> dense.activation();
            case Recurrent recurrent -> recurrent.cell().activation();
            default -> Activation.LINEAR;
        };
        return activation == Activation.SIGMOID || activation == Activation.HARD_SIGMOID
                || activation == Activation.HARD_SIGMOID_KERAS2;
    }

    private static LabelLoss softmax(double[] z, double[] y) {
        double largest = Arrays.stream(z).max().orElseThrow();
        double sum = Arrays.stream(z).map(v -> Math.exp(v - largest)).sum();
        double loss = largest + Math.log(sum);
        double[] logits = new double[z.length];
        double[] output = new double[z.length];
        for (int k = 0; k < z.length; k++) {
            double p = Math.exp(z[k] - largest) / sum;
            logits[k] = p - y[k];
            output[k] = y[k] == 0 ? 0 : -y[k] / p;
            loss -= y[k] * z[k];
        }
        return new LabelLoss(loss, logits, output);
    }

    private static LabelLoss sigmoid(double[] z, double[] y) {
        double loss = 0;
        double[] logits = new double[z.length];
        double[] output = new double[z.length];
        for (int k = 0; k < z.length; k++) {
            loss += Math.max(z[k], 0) - y[k] * z[k] + Math.log1p(Math.exp(-Math.abs(z[k])));
            logits[k] = (1 / (1 + Math.exp(-z[k])) - y[k]) / z.length;
            output[k] = ((1 - y[k]) * (1 + Math.exp(z[k])) - y[k] * (1 + Math.exp(-z[k]))) / z.length;
        }
        return new LabelLoss(loss / z.length, logits, output);
    }

    private static LabelLoss clipped(double[] p, double[] y) {
        double loss = 0;
        double[] gradient = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            double q = Math.clamp(p[k], CLIP, 1 - CLIP);
            loss -= y[k] * Math.log(q) + (1 - y[k]) * Math.log(1 - q);
            gradient[k] = q == p[k] ? (q - y[k]) / (q * (1 - q)) / p.length : 0;
        }
        return new LabelLoss(loss / p.length, new double[0], gradient);
    }

    private static LabelLoss squared(double[] output, double[] y) {
        double loss = 0;
        double[] gradient = new double[output.length];
        for (int k = 0; k < output.length; k++) {
            double off = output[k] - y[k];
            loss += off * off;
            gradient[k] = 2 * off / output.length;
        }
        return new LabelLoss(loss / output.length, new double[0], gradient);
    }
}
