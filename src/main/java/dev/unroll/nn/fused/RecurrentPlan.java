package dev.unroll.nn.fused;

import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import java.util.List;

/** A recurrent layer for all workers. */
final class RecurrentPlan implements Plan {
    final Recurrent layer;
    final CellPlan cell;
    final int index;

    /** @param index distinguishes the dropout masks of a model's layers */
    RecurrentPlan(Recurrent layer, int index, int inputs, List<Weights.Slice> slices, GradientMap map) {
        this.layer = layer;
        this.index = index;
        this.cell = new CellPlan(layer.cell(), inputs, slices, map);
    }

    @Override
    public void prepare(float[] weights) {
        cell.prepare(weights);
    }

    @Override
    public RecurrentPass pass(Layout layout) {
        return new RecurrentPass(this, layout);
    }
}
