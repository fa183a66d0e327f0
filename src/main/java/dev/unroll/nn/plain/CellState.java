package dev.unroll.nn.plain;

import dev.unroll.tensor.Precision;
import dev.unroll.tensor.Tensor;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a cell hands from one timestep to the next, or ∂L/∂ of it. Each is [batch][units].
 *
 * @param h hidden state
 * @param c cell state; null but for LSTM
 */
public record CellState(Tensor h, @Nullable Tensor c) {
    /** A hidden state alone. */
    public CellState(Tensor h) {
        this(h, null);
    }

    /** All zeros. */
    public static CellState zeros(int batch, int units, boolean withCell, Precision precision) {
        Tensor zeros = Tensor.zeros(batch, units, precision);
        return new CellState(zeros, withCell ? zeros : null);
    }

    /** The cell state of an LSTM. */
    Tensor cell() {
        if (c == null) {
            throw new IllegalStateException("this cell has no cell state");
        }
        return c;
    }

    /** Both states added. */
    CellState plus(CellState other) {
        return with(other, Tensor::plus);
    }

    /** Each sample's states by a number of its own. */
    CellState timesColumn(Tensor column) {
        return new CellState(h.timesColumn(column), c == null ? null : c.timesColumn(column));
    }

    private CellState with(CellState other, BinaryOperator<Tensor> operation) {
        return new CellState(operation.apply(h, other.h), c == null ? null : operation.apply(c, other.cell()));
    }
}
