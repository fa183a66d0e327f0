package dev.unroll.nn.plain;

import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.tensor.Tensor;
import java.util.List;

/**
 * A cell's weight arrays, the gates side by side in the columns.
 *
 * @param units           width of the state
 * @param kernel          W, [inputs][gates · units]
 * @param recurrentKernel U, [units][gates · units]
 * @param bias            one row, what is added to x · W and the state's share: both biases where there are two, but of
 *                        GRU's candidate with reset_after the input's alone; zeros where the cell uses none
 * @param stateBias       b', one row; zeros where the cell has only one or none
 * @param biasRows        0, 1 or 2
 */
public record CellWeights(int units, Tensor kernel, Tensor recurrentKernel, Tensor bias, Tensor stateBias, int biasRows) {
    static CellWeights of(Cell cell, List<Tensor> weights) {
        Tensor kernel = weights.get(0);
        Tensor zeros = Tensor.zeros(1, kernel.columns(), kernel.precision());
        int biasRows = cell.useBias() ? cell.biasRows() : 0;
        Tensor input = biasRows == 0 ? zeros : weights.get(2).rows(0, 1);
        Tensor state = biasRows == 2 ? weights.get(2).rows(1, 2) : zeros;
        Tensor both = input.plus(state);
        int apart = (cell.gates() - 1) * cell.units();
        Tensor bias = cell instanceof Gru gru && gru.resetAfter()
                ? Tensor.beside(List.of(both.columns(0, apart), input.columns(apart, input.columns()))) : both;
        return new CellWeights(cell.units(), kernel, weights.get(1), bias, state, biasRows);
    }

    /** One gate's columns of a matrix that holds all gates. */
    Tensor gate(Tensor all, int gate) {
        return all.columns(gate * units, (gate + 1) * units);
    }

    /** Gradients in the order of the weights, with as many bias rows as there are. */
    List<Tensor> shares(Tensor dKernel, Tensor dRecurrentKernel, CellGradients gradients) {
        return switch (biasRows) {
            case 0 -> List.of(dKernel, dRecurrentKernel);
            case 1 -> List.of(dKernel, dRecurrentKernel, gradients.z().sumOfRows());
            default -> List.of(dKernel, dRecurrentKernel,
                    Tensor.stack(List.of(gradients.z().sumOfRows(), gradients.recurrent().sumOfRows())));
        };
    }
}
