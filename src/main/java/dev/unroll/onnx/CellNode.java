package dev.unroll.onnx;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.SimpleRnn;
import java.util.ArrayList;
import java.util.List;

/**
 * A recurrent operator, in one direction or both. ONNX keeps [directions][gates · units][inputs] and two biases; its gates
 * stand i, o, f, c in an LSTM and z, r, h in a GRU, Keras' i, f, c, o and z, r, h.
 */
final class CellNode {
    private static final int[] LSTM_ORDER = {0, 3, 1, 2};
    private final Graph graph;
    private final Cell cell;
    private final int inputs;

    /**
     * What came of a passage, time first.
     *
     * @param sequence [steps][directions][batch][units]
     * @param last     [directions][batch][units]
     * @param carry    the LSTM's cell state likewise; empty for other cells
     */
    record Outputs(String sequence, String last, String carry) {
    }

    CellNode(Graph graph, Cell cell, int inputs) {
        this.graph = graph;
        this.cell = cell;
        this.inputs = inputs;
    }

    /**
     * Reads a sequence.
     *
     * @param x         [steps][batch][inputs]
     * @param lengths   timesteps that count, from the first; empty where all do
     * @param begin     initial hidden and cell state; empty texts for zeros
     * @param direction {@code forward}, {@code reverse} or {@code bidirectional}
     * @param weights   kernel, recurrent kernel and perhaps bias of each direction, in Keras' layout
     */
    Outputs read(String x, String lengths, List<String> begin, String direction, List<List<float[]>> weights) {
        int directions = weights.size();
        int units = cell.units();
        long rows = (long) cell.gates() * units;
        List<float[]> kernels = new ArrayList<>();
        List<float[]> recurrent = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (List<float[]> each : weights) {
            kernels.add(transposed(each.get(0), inputs));
            recurrent.add(transposed(each.get(1), units));
            biases.add(biases(each.size() > 2 ? each.get(2) : new float[0]));
        }
        String type = cell instanceof SimpleRnn ? "RNN" : cell.type();
        List<String> given = new ArrayList<>(List.of(x, graph.floats("W", joined(kernels), directions, rows, inputs),
                graph.floats("R", joined(recurrent), directions, rows, units),
                graph.floats("B", joined(biases), directions, 2 * rows), lengths, begin.getFirst()));
        if (cell instanceof Lstm) {
            given.add(begin.getLast());
        }
        Graph.Node node = graph.node(type, given.toArray(String[]::new));
        node.with("hidden_size", units).with("direction", direction);
        activations(node, directions);
        if (cell instanceof Gru gru) {
            node.with("linear_before_reset", gru.resetAfter() ? 1 : 0);
        }
        String[] names = cell instanceof Lstm ? node.outs(3) : node.outs(2);
        return new Outputs(names[0], names[1], cell instanceof Lstm ? names[2] : "");
    }

    private void activations(Graph.Node node, int directions) {
        List<Activation> one = switch (cell) {
            case SimpleRnn it -> List.of(it.activation());
            case Lstm it -> List.of(it.recurrentActivation(), it.activation(), it.activation());
            case Gru it -> List.of(it.recurrentActivation(), it.activation());
        };
        List<Activation> all = new ArrayList<>();
        for (int i = 0; i < directions; i++) {
            all.addAll(one);
        }
        node.texts("activations", all.stream().map(Activations::name).toList());
        // Runtimes take slopes only for those activations that have any, in their order.
        List<Activation> sloped = all.stream().filter(each -> each == Activation.LINEAR
                || each == Activation.HARD_SIGMOID || each == Activation.HARD_SIGMOID_KERAS2).toList();
        if (!sloped.isEmpty()) {
            node.reals("activation_alpha", sloped.stream().map(Activations::alpha).toList());
            node.reals("activation_beta", sloped.stream().map(Activations::beta).toList());
        }
    }

    /** The column of Keras' arrays that stands in a row of ONNX'. */
    private int column(int row) {
        int units = cell.units();
        return cell instanceof Lstm ? LSTM_ORDER[row / units] * units + row % units : row;
    }

    /** [rows][columns] as [columns][rows], gates in ONNX' order. */
    private float[] transposed(float[] kernel, int rows) {
        int columns = cell.gates() * cell.units();
        float[] out = new float[kernel.length];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                out[column * rows + row] = kernel[row * columns + column(column)];
            }
        }
        return out;
    }

    /** Both biases, the second 0 where there is one, both where there is none. */
    private float[] biases(float... bias) {
        int columns = cell.gates() * cell.units();
        float[] out = new float[2 * columns];
        for (int i = 0; i < bias.length; i++) {
            int row = i / columns;
            out[row * columns + i % columns] = bias[row * columns + column(i % columns)];
        }
        return out;
    }

    private static float[] joined(List<float[]> parts) {
        float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
