package dev.unroll.nn.plain;

import dev.unroll.nn.Shape;
import dev.unroll.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What flows between two layers.
 *
 * @param steps    [batch][width] at each timestep; a single one where it is a vector
 * @param sequence whether there is one for each timestep
 * @param mask     1 where a sample's timestep counts, 0 where it is padding, [batch][1] each; null: all count
 */
record Signal(List<Tensor> steps, boolean sequence, @Nullable List<Tensor> mask) {
    static Signal vector(Tensor vector) {
        return new Signal(List.of(vector), false, null);
    }

    /** The same flow with other numbers. */
    Signal with(List<Tensor> others) {
        return new Signal(others, sequence, mask);
    }

    /** Samples. */
    int batch() {
        return steps.getFirst().rows();
    }

    /** What it looks like. */
    Shape shape() {
        int width = steps.getFirst().columns();
        return sequence ? Shape.sequence(steps.size(), width) : Shape.vector(width);
    }

    /** All numbers: sample after sample, in each timestep after timestep. */
    double[] bySample() {
        return Tensor.beside(steps).toDoubles();
    }

    /** Numbers laid out as by {@link #bySample}, cut as this flow is. */
    List<Tensor> cut(double[] bySample) {
        int width = steps.getFirst().columns();
        Tensor all = Tensor.of(bySample, batch(), steps.size() * width, steps.getFirst().precision());
        return IntStream.range(0, steps.size())
                .mapToObj(t -> all.columns(t * width, (t + 1) * width)).toList();
    }
}
