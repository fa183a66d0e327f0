package dev.unroll.nn.plain;

import dev.unroll.nn.Masking;
import dev.unroll.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Timesteps of padding become zeros and are marked; nothing flows back to them. */
final class MaskingPass implements LayerPass {
    private final List<Tensor> mask;
    private final Signal output;

    MaskingPass(Masking layer, Signal input) {
        mask = input.steps().stream().map(step -> mask(layer, step)).toList();
        output = new Signal(masked(input.steps()), true, mask);
    }

    /** 1 where some feature of a sample is not padding's, [batch][1]. */
    private static Tensor mask(Masking layer, Tensor step) {
        double[] features = step.toDoubles();
        double[] counts = new double[step.rows()];
        for (int i = 0; i < features.length; i++) {
            counts[i / step.columns()] = layer.padded(features[i]) ? counts[i / step.columns()] : 1;
        }
        return Tensor.of(counts, counts.length, 1, step.precision());
    }

    private List<Tensor> masked(List<Tensor> steps) {
        List<Tensor> all = new ArrayList<>();
        for (int t = 0; t < steps.size(); t++) {
            all.add(steps.get(t).timesColumn(mask.get(t)));
        }
        return all;
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public List<Tensor> back(List<Tensor> upstream, WeightGradients into) {
        return masked(upstream);
    }
}
