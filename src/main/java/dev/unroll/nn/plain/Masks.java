package dev.unroll.nn.plain;

import dev.unroll.tensor.Precision;
import dev.unroll.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** Masks of padding. */
final class Masks {
    private Masks() {
    }

    /** 0 where an id is 0 and 1 elsewhere, [batch][1] at each timestep, from ids [steps][batch]. */
    static List<Tensor> of(int[][] ids, Precision precision) {
        return Arrays.stream(ids)
                .map(step -> Tensor.of(Arrays.stream(step).mapToDouble(id -> id == 0 ? 0 : 1).toArray(), step.length, 1, precision))
                .toList();
    }
}
