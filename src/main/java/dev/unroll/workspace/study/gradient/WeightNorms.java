package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.WeightShare;
import java.util.Arrays;

/**
 * The sizes of what each timestep adds to the gradient of a layer's weight arrays, ‖·‖ over all their numbers; see
 * {@link WeightShare}. The norms do not add up to the norm of the gradient, since shares may cancel.
 *
 * @param kernel          by timestep; not to be changed
 * @param recurrentKernel likewise
 * @param bias            likewise; its first row where it has two
 */
public record WeightNorms(double[] kernel, double[] recurrentKernel, double[] bias) {
    /**
     * Of one layer.
     *
     * @throws IllegalStateException in a forward trace
     */
    public static WeightNorms of(LayerTrace layer) {
        WeightShare[] shares = new WeightShare[layer.steps().size()];
        Arrays.setAll(shares, layer::share);
        return new WeightNorms(Arrays.stream(shares).mapToDouble(WeightShare::kernelNorm).toArray(),
                Arrays.stream(shares).mapToDouble(WeightShare::recurrentKernelNorm).toArray(),
                Arrays.stream(shares).mapToDouble(WeightShare::biasNorm).toArray());
    }
}
