package dev.unroll.nn.fused;

import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Weights;
import java.util.List;

/**
 * Where each weight array's gradient lies in a share's gradients: one array after the other, the embeddings left out,
 * whose gradients are scattered straight into the batch's.
 */
final class GradientMap {
    private final int[] offsets;
    private final List<Weights.Slice> slices;
    private final int size;

    GradientMap(List<Weights.Slice> slices) {
        this.slices = slices;
        this.offsets = new int[slices.size()];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += embedding(slices.get(i)) ? 0 : slices.get(i).size();
        }
        this.size = at;
    }

    static boolean embedding(Weights.Slice slice) {
        return slice.spec().role() == ParameterSpec.Role.EMBEDDING;
    }

    /** Numbers of one share. */
    int size() {
        return size;
    }

    /** Where the gradient of a weight array begins. */
    int offset(Weights.Slice slice) {
        return offsets[slices.indexOf(slice)];
    }
}
