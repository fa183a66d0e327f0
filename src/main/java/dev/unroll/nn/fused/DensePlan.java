package dev.unroll.nn.fused;

import dev.unroll.kernel.Packing;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Weights;
import java.util.List;

/** A dense layer for all workers. */
final class DensePlan implements Plan {
    final Dense layer;
    final int inputs;
    final int units;
    /** Whether training takes the sums before the activation. */
    final boolean logits;
    final float[] kernel;
    final float[] kernelBack;
    final float[] bias;
    final int kernelGradient;
    final int biasGradient;
    private final List<Weights.Slice> slices;

    DensePlan(Dense layer, int inputs, boolean logits, List<Weights.Slice> slices, GradientMap map) {
        this.layer = layer;
        this.inputs = inputs;
        this.units = layer.units();
        this.logits = logits;
        this.slices = slices;
        kernel = new float[inputs * units];
        kernelBack = new float[inputs * units];
        bias = new float[units];
        kernelGradient = map.offset(slices.get(0));
        biasGradient = layer.useBias() ? map.offset(slices.get(1)) : -1;
    }

    @Override
    public void prepare(float[] weights) {
        int from = slices.get(0).offset();
        Packing.pack(weights, from, 1, units, units, inputs, kernel, 0);
        Packing.pack(weights, from, units, 1, inputs, units, kernelBack, 0);
        if (layer.useBias()) {
            System.arraycopy(weights, slices.get(1).offset(), bias, 0, units);
        }
    }

    @Override
    public Pass pass(Layout layout) {
        return new DensePass(this, layout);
    }
}
