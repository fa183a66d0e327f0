package dev.unroll.nn.plain;

import dev.unroll.nn.Cell;
import dev.unroll.tensor.Tensor;
import java.util.List;

/**
 * A cell's weight arrays, the gates side by side in the columns.
 *
 * @param units           width of the state
 * @param kernel          W, [inputs][gates · units]
 * @param recurrentKernel U, [units][gates · units]
 * @param inputBias       b, one row; zeros where the cell uses none
 * @param stateBias       b', one row; zeros where the cell has only one or none
 * @param biasRows        0, 1 or 2
 */
public record CellWeights(int units, Tensor kernel, Tensor recurrentKernel, Tensor inputBias, Tensor stateBias,
        int biasRows) {
    static CellWeights of(Cell cell, List<Tensor> weights) {
        Tensor kernel = weights.get(0);
        Tensor zeros = Tensor.zeros(1, kernel.columns(), kernel.precision());
        int biasRows = cell.useBias() ? cell.biasRows() : 0;
        Tensor input = biasRows == 0 ? zeros : weights.get(2).rows(0, 1);
        Tensor state = biasRows == 2 ? weights.get(2).rows(1, 2) : zeros;
        return new CellWeights(cell.units(), kernel, weights.get(1), input, state, biasRows);
    }

    /** One gate's columns of a matrix that holds all gates. */
    Tensor gate(Tensor all, int gate) {
        return all.columns(gate * units, (gate + 1) * units);
    }

    /** Both biases together. */
    Tensor bias() {
        return inputBias.plus(stateBias);
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
