package dev.unroll.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What one timestep adds to the gradient of a layer's weight arrays; summed over all timesteps it is that gradient.
 * ∂L/∂kernel gets x_t ⊗ ∂L/∂z_t and ∂L/∂recurrent_kernel gets h_(t−1) ⊗ ∂L/∂(h_(t−1) · U). Only the factors are kept;
 * the products are made when asked for. Columns are all gates side by side, as in the weights.
 *
 * @param x         what the layer was fed
 * @param h         the state that the recurrent kernel was multiplied with
 * @param candidate the same for the columns of GRU's candidate: r ∘ h without reset_after, else {@code h}
 * @param input     ∂L/∂z, which is also the share of the bias (of its first row where it has two)
 * @param state     ∂L/∂(h · U), which is also the share of the bias' second row; differs from {@code input} only in the
 *                  candidate of a GRU with reset_after
 */
public record WeightShare(double[] x, double[] h, double[] candidate, double[] input, double[] state) {
    static WeightShare of(LayerTrace layer, int t) {
        StepTrace step = layer.steps().get(t);
        StepGradients gradients = step.gradients();
        if (gradients == null) {
            throw new IllegalStateException("a forward trace has no gradients");
        }
        List<Gate> gates = Gate.of(layer.type());
        double[] input = join(gates, gradients.z());
        double[] h = layer.hBefore(t);
        if (!layer.type().equals("GRU")) {
            return new WeightShare(step.x(), h, h, input, input);
        }
        double[] r = step.terms(Gate.RESET).value();
        if (!layer.resetAfter()) {
            return new WeightShare(step.x(), h, times(r, h), input, input);
        }
        double[] state = input.clone();
        for (int k = 0; k < r.length; k++) {
            state[2 * r.length + k] *= r[k];
        }
        return new WeightShare(step.x(), h, h, input, state);
    }

    /** The share of the kernel, [inputs][gates · units]. */
    public double[][] kernel() {
        double[][] product = new double[x.length][input.length];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < input.length; k++) {
                product[i][k] = x[i] * input[k];
            }
        }
        return product;
    }

    /** The share of the recurrent kernel, [units][gates · units]. */
    public double[][] recurrentKernel() {
        double[][] product = new double[h.length][state.length];
        int candidateFrom = candidateFrom();
        for (int i = 0; i < h.length; i++) {
            for (int k = 0; k < state.length; k++) {
                product[i][k] = (k < candidateFrom ? h[i] : candidate[i]) * state[k];
            }
        }
        return product;
    }

    /** Euclidean length of {@link #kernel()}: ‖x‖ · ‖∂L/∂z‖. */
    public double kernelNorm() {
        return norm(x, 0, x.length) * norm(input, 0, input.length);
    }

    /** Euclidean length of {@link #recurrentKernel()}. */
    public double recurrentKernelNorm() {
        int candidateFrom = candidateFrom();
        return Math.hypot(norm(h, 0, h.length) * norm(state, 0, candidateFrom),
                norm(candidate, 0, candidate.length) * norm(state, candidateFrom, state.length));
    }

    /** Euclidean length of the bias' share, its first row where it has two. */
    public double biasNorm() {
        return norm(input, 0, input.length);
    }

    /** Where the columns begin that are multiplied with {@code candidate}: the last gate's. */
    private int candidateFrom() {
        return state.length - h.length;
    }

    private static double[] join(List<Gate> gates, Map<Gate, double[]> values) {
        return gates.stream().map(values::get).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        Arrays.setAll(product, k -> a[k] * b[k]);
        return product;
    }

    private static double norm(double[] values, int from, int to) {
        return Math.sqrt(Arrays.stream(values, from, to).map(v -> v * v).sum());
    }
}
