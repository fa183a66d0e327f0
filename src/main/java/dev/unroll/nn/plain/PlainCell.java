package dev.unroll.nn.plain;

import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.tensor.Precision;
import dev.unroll.tensor.Tensor;
import java.util.List;

/** One timestep of a recurrent layer as a pure function of its input, the state before, and the weights. */
public sealed interface PlainCell permits SimpleRnnCell, LstmCell, GruCell, GruResetBeforeCell {
    /**
     * The cell that a configuration describes.
     *
     * @param weights kernel, recurrent kernel and, where the cell uses one, bias, in Keras' shapes
     */
    static PlainCell of(Cell cell, List<Tensor> weights) {
        return switch (cell) {
            case SimpleRnn rnn -> new SimpleRnnCell(rnn, CellWeights.of(rnn, weights));
            case Lstm lstm -> new LstmCell(lstm, CellWeights.of(lstm, weights));
            case Gru gru when gru.resetAfter() -> new GruCell(gru, CellWeights.of(gru, weights));
            case Gru gru -> new GruResetBeforeCell(gru, CellWeights.of(gru, weights));
        };
    }

    /** What it computes with. */
    CellWeights weights();

    /** The configuration. */
    Cell cell();

    /** Forward, with some of the gates and new states held at values set by hand. */
    CellStep step(Tensor x, CellState before, Held held);

    /**
     * Backward. A value set by hand gets its gradient and hands nothing on.
     *
     * @param arriving ∂L/∂ of the new state by all paths outside this step
     */
    CellGradients back(CellStep step, CellState arriving);

    /**
     * What this timestep adds to ∂L/∂ of each weight array, in the order of the weights: xᵀ · dz, h₋₁ᵀ · d(h₋₁ · U), and
     * the sum of dz over the batch.
     */
    default List<Tensor> shares(CellStep step, CellGradients gradients) {
        return weights().shares(step.x().transpose().mmul(gradients.z()),
                step.before().h().transpose().mmul(gradients.recurrent()), gradients);
    }

    /** A state of zeros to begin with. */
    default CellState zeroState(int batch, Precision precision) {
        return CellState.zeros(batch, cell().units(), cell() instanceof Lstm, precision);
    }
}
