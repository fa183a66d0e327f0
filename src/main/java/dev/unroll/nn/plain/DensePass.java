package dev.unroll.nn.plain;

import dev.unroll.nn.Dense;
import dev.unroll.nn.Weights;
import dev.unroll.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * At each timestep, with the same weights:
 * <pre>
 * z = x · W + b      y = a(z)
 * </pre>
 * and back
 * <pre>
 * dz = dy ∘ a'(z)    dx = dz · Wᵀ    dW = xᵀ · dz    db = Σ dz
 * </pre>
 */
final class DensePass implements LayerPass {
    private final Dense dense;
    private final List<Weights.Slice> slices;
    private final List<Tensor> weights;
    private final Tensor kernel;
    private final Signal input;
    private final List<Tensor> z;
    private final Signal output;

    DensePass(Dense dense, List<Weights.Slice> slices, List<Tensor> weights, Signal input) {
        this.dense = dense;
        this.slices = slices;
        this.weights = weights;
        this.kernel = weights.getFirst();
        this.input = input;
        this.z = input.steps().stream().map(x -> x.mmul(kernel))
                .map(product -> dense.useBias() ? product.plusRow(weights.getLast()) : product).toList();
        this.output = input.with(z.stream().map(new Curve(dense.activation())::of).toList());
    }

    /** The same layer's passage with another input. */
    DensePass again(Signal other) {
        return new DensePass(dense, slices, weights, other);
    }

    /** z at each timestep. */
    List<Tensor> logits() {
        return z;
    }

    @Override
    public Signal output() {
        return output;
    }

    /** ∂L/∂z from ∂L/∂y, at each timestep. */
    List<Tensor> toLogits(List<Tensor> upstream) {
        List<Tensor> dz = new ArrayList<>();
        for (int t = 0; t < upstream.size(); t++) {
            dz.add(new Curve(dense.activation()).back(output.steps().get(t), upstream.get(t)));
        }
        return dz;
    }

    @Override
    public List<Tensor> back(List<Tensor> upstream, WeightGradients into) {
        return backFromLogits(toLogits(upstream), into);
    }

    /** Back from ∂L/∂z. */
    List<Tensor> backFromLogits(List<Tensor> logits, WeightGradients into) {
        List<Tensor> dx = new ArrayList<>();
        for (int t = 0; t < logits.size(); t++) {
            Tensor dz = logits.get(t);
            dx.add(dz.mmul(kernel.transpose()));
            Tensor dKernel = input.steps().get(t).transpose().mmul(dz);
            into.add(slices, dense.useBias() ? List.of(dKernel, dz.sumOfRows()) : List.of(dKernel));
        }
        return dx;
    }
}
