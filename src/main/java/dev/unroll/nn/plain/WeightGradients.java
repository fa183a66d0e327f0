package dev.unroll.nn.plain;

import dev.unroll.nn.Weights;
import dev.unroll.tensor.Tensor;
import java.util.List;

/** ∂L/∂ of all parameters, gathered as it flows back, laid out as the model's weights. */
final class WeightGradients {
    private final double[] values;

    WeightGradients(int size) {
        values = new double[size];
    }

    /** Adds to whole weight arrays. */
    void add(List<Weights.Slice> slices, List<Tensor> gradients) {
        for (int k = 0; k < slices.size(); k++) {
            double[] more = gradients.get(k).toDoubles();
            for (int i = 0; i < more.length; i++) {
                values[slices.get(k).offset() + i] += more[i];
            }
        }
    }

    /** Adds row i of {@code gradients} to row {@code places[i]} of a weight array. */
    void addRows(Weights.Slice slice, int[] places, Tensor gradients) {
        double[] more = gradients.toDoubles();
        int width = gradients.columns();
        for (int i = 0; i < more.length; i++) {
            values[slice.offset() + places[i / width] * width + i % width] += more[i];
        }
    }

    double[] values() {
        return values;
    }
}
