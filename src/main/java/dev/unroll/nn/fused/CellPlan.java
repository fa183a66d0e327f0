package dev.unroll.nn.fused;

import dev.unroll.kernel.Packing;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.nn.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * A cell's weights as the kernels want them. Rows of z are gate after gate; a {@link Block} says which rows belong to
 * which columns of Keras' arrays. For GRU the rows are [candidate's input part, z, r] and, with reset_after, the
 * candidate's state part, so that the input's rows and the state's rows each lie together.
 */
final class CellPlan {
    /** Rows {@code row} … {@code row + rows − 1} of z are columns {@code column} … of the weights. */
    record Block(int row, int rows, int column) {
    }

    final Cell cell;
    final int inputs;
    final int units;
    final int columns;
    final List<Block> inputBlocks;
    final List<Block> stateBlocks;
    final int inputRows;
    final int stateFirst;
    final int stateRows;
    final int zRows;

    /** Input weights for z = W · x, for dx = Wᵀ · dz, and unpacked with the rows side by side, [inputs][inputRows]. */
    final float[] input;
    final float[] inputBack;
    final float[] inputColumns;
    /** State weights for z += U · h and dh += Uᵀ · dz. */
    final float[] state;
    final float[] stateBack;
    /** Where the reset gate acts before the product: the candidate's state weights. */
    final float[] candidate;
    final float[] candidateBack;
    /** What z begins with; one number a row. */
    final float[] bias;

    final int kernelGradient;
    final int recurrentGradient;
    final int biasGradient;
    private final List<Weights.Slice> slices;
    private final float[] scratch;

    /** @param slices kernel, recurrent kernel and, where there is one, bias */
    CellPlan(Cell cell, int inputs, List<Weights.Slice> slices, GradientMap map) {
        this.cell = cell;
        this.inputs = inputs;
        this.units = cell.units();
        this.columns = cell.gates() * units;
        this.slices = slices;
        int u = units;
        switch (cell) {
            case SimpleRnn rnn -> {
                inputBlocks = List.of(new Block(0, u, 0));
                stateBlocks = inputBlocks;
            }
            case Lstm lstm -> {
                inputBlocks = List.of(new Block(0, 4 * u, 0));
                stateBlocks = inputBlocks;
            }
            case Gru gru -> {
                inputBlocks = List.of(new Block(0, u, 2 * u), new Block(u, 2 * u, 0));
                stateBlocks = List.of(new Block(u, gru.resetAfter() ? 3 * u : 2 * u, 0));
            }
        }
        inputRows = inputBlocks.stream().mapToInt(Block::rows).sum();
        stateRows = stateBlocks.stream().mapToInt(Block::rows).sum();
        stateFirst = stateBlocks.getFirst().row();
        zRows = Math.max(inputRows, stateFirst + stateRows);
        input = new float[inputs * inputRows];
        inputBack = new float[inputs * inputRows];
        inputColumns = new float[inputs * inputRows];
        state = new float[u * stateRows];
        stateBack = new float[u * stateRows];
        boolean before = resetBefore();
        candidate = new float[before ? u * u : 0];
        candidateBack = new float[before ? u * u : 0];
        bias = new float[zRows];
        scratch = new float[u * stateRows];
        kernelGradient = map.offset(slices.get(0));
        recurrentGradient = map.offset(slices.get(1));
        biasGradient = cell.useBias() ? map.offset(slices.get(2)) : -1;
    }

    /** Whether the cell is a GRU whose reset gate acts before the product. */
    boolean resetBefore() {
        return cell instanceof Gru gru && !gru.resetAfter();
    }

    void prepare(float[] weights) {
        arrange(weights, slices.get(0).offset(), inputs, inputBlocks, 0, inputRows, inputColumns);
        Packing.pack(inputColumns, 0, 1, inputRows, inputRows, inputs, input, 0);
        Packing.pack(inputColumns, 0, inputRows, 1, inputs, inputRows, inputBack, 0);
        int recurrent = slices.get(1).offset();
        arrange(weights, recurrent, units, stateBlocks, stateFirst, stateRows, scratch);
        Packing.pack(scratch, 0, 1, stateRows, stateRows, units, state, 0);
        Packing.pack(scratch, 0, stateRows, 1, units, stateRows, stateBack, 0);
        if (resetBefore()) {
            Packing.pack(weights, recurrent + 2 * units, 1, columns, units, units, candidate, 0);
            Packing.pack(weights, recurrent + 2 * units, columns, 1, units, units, candidateBack, 0);
        }
        if (cell.useBias()) {
            prepareBias(weights, slices.get(2).offset());
        }
    }

    private void prepareBias(float[] weights, int from) {
        Arrays.fill(bias, 0);
        for (Block b : inputBlocks) {
            addBias(weights, from, b);
        }
        if (cell.biasRows() == 2) {
            for (Block b : stateBlocks) {
                addBias(weights, from + columns, b);
            }
        }
    }

    private void addBias(float[] weights, int from, Block b) {
        for (int i = 0; i < b.rows(); i++) {
            bias[b.row() + i] += weights[from + b.column() + i];
        }
    }

    /** Copies Keras' columns into the order of the rows of z: [depth][rows]. */
    private void arrange(float[] weights, int from, int depth, List<Block> blocks, int first, int rows, float[] to) {
        for (int k = 0; k < depth; k++) {
            for (Block b : blocks) {
                System.arraycopy(weights, from + k * columns + b.column(), to, k * rows + b.row() - first, b.rows());
            }
        }
    }
}
