package dev.unroll.nn.plain;

import dev.unroll.nn.Weights;
import dev.unroll.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/** Each id picks its row of the table; on the way back its row gets what flows to it. */
final class EmbeddingPass implements LayerPass {
    private final Weights.Slice slice;
    private final int[][] ids;
    private final Signal output;

    /**
     * Reads the table.
     *
     * @param ids [steps][batch]
     */
    EmbeddingPass(Weights.Slice slice, Tensor table, int[][] ids, boolean maskZero) {
        this.slice = slice;
        this.ids = ids;
        List<Tensor> steps = IntStream.range(0, ids.length).mapToObj(t -> table.rows(ids[t])).toList();
        output = new Signal(steps, true, maskZero ? Masks.of(ids, table.precision()) : null);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public List<Tensor> back(List<Tensor> upstream, WeightGradients into) {
        for (int t = 0; t < ids.length; t++) {
            into.addRows(slice, ids[t], upstream.get(t));
        }
        return List.of();
    }
}
