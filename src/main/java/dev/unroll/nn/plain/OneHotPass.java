package dev.unroll.nn.plain;

import dev.unroll.tensor.Precision;
import dev.unroll.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** Each id becomes a vector with a single 1. Here, where people look at one sequence, the vectors are really built. */
final class OneHotPass implements LayerPass {
    private final Signal output;

    /**
     * Builds the vectors.
     *
     * @param ids [steps][batch]
     */
    OneHotPass(int width, int[][] ids, Precision precision) {
        output = new Signal(Arrays.stream(ids).map(step -> rows(step, width, precision)).toList(), true, null);
    }

    private static Tensor rows(int[] step, int width, Precision precision) {
        double[] rows = new double[step.length * width];
        for (int sample = 0; sample < step.length; sample++) {
            rows[sample * width + step[sample]] = 1;
        }
        return Tensor.of(rows, step.length, width, precision);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public List<Tensor> back(List<Tensor> upstream, WeightGradients into) {
        return List.of();
    }
}
