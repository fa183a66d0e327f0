package dev.unroll.nn;

/**
 * The weights of torch.nn.RNN, LSTM and GRU in Keras' layout and back. PyTorch keeps [gates · units][inputs], Keras
 * [inputs][gates · units]; the gates stand in the same order (i, f, g or c, o) but for GRU, whose r, z, n is Keras'
 * z, r, h. PyTorch always has two biases: {@link #bias} makes them the two rows of a cell with
 * {@link Cell#biasRows()} = 2, or their sum. For GRU only reset_after is the same function.
 *
 * <p>All arrays are row-major.
 */
public final class PyTorchLayout {
    private PyTorchLayout() {
    }

    /**
     * A weight_ih or weight_hh as kernel or recurrent kernel.
     *
     * @param weight [gates · units][inputs]
     * @param inputs features of the input, or the units for weight_hh
     */
    public static double[] kernel(Cell cell, double[] weight, int inputs) {
        int columns = cell.gates() * cell.units();
        double[] kernel = new double[weight.length];
        for (int column = 0; column < columns; column++) {
            for (int input = 0; input < inputs; input++) {
                kernel[input * columns + column] = weight[place(cell, column) * inputs + input];
            }
        }
        return kernel;
    }

    /**
     * A kernel or recurrent kernel as weight_ih or weight_hh.
     *
     * @param kernel [inputs][gates · units]
     */
    public static double[] weight(Cell cell, double[] kernel, int inputs) {
        int columns = cell.gates() * cell.units();
        double[] weight = new double[kernel.length];
        for (int column = 0; column < columns; column++) {
            for (int input = 0; input < inputs; input++) {
                weight[place(cell, column) * inputs + input] = kernel[input * columns + column];
            }
        }
        return weight;
    }

    /** bias_ih and bias_hh as the cell's bias: two rows, or their sum where the cell has one. */
    public static double[] bias(Cell cell, double[] biasIh, double[] biasHh) {
        int columns = cell.gates() * cell.units();
        double[] bias = new double[cell.biasRows() * columns];
        for (int column = 0; column < columns; column++) {
            int place = place(cell, column);
            bias[column] += biasIh[place];
            bias[(cell.biasRows() - 1) * columns + column] += biasHh[place];
        }
        return bias;
    }

    /**
     * One row of a cell's bias as bias_ih (row 0) or bias_hh (row 1); where the cell has one row, bias_hh is 0.
     */
    public static double[] biasRow(Cell cell, double[] bias, int row) {
        int columns = cell.gates() * cell.units();
        double[] torch = new double[columns];
        for (int column = 0; row < cell.biasRows() && column < columns; column++) {
            torch[place(cell, column)] = bias[row * columns + column];
        }
        return torch;
    }

    /** Where PyTorch keeps what Keras has in a column. */
    private static int place(Cell cell, int column) {
        boolean exchanged = cell instanceof Gru && column < 2 * cell.units();
        return exchanged ? (column + cell.units()) % (2 * cell.units()) : column;
    }
}
