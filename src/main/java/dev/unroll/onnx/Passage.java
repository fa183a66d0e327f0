package dev.unroll.onnx;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Masking;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import java.util.List;

/** A chain of layers as nodes of a graph; values between layers have the batch first. */
final class Passage {
    private final Graph graph;
    private final Model model;
    private Padding padding = Padding.NONE;

    Passage(Graph graph, Model model) {
        this.graph = graph;
        this.model = model;
    }

    /** All layers on an input. */
    String through(String input) {
        String x = input;
        List<Layer> layers = model.architecture().layers();
        for (int i = 0; i < layers.size(); i++) {
            x = layer(i, layers.get(i), x);
        }
        return x;
    }

    private int width(int layer) {
        return model.architecture().inputOf(layer).width();
    }

    /** The weight arrays of a layer, in order. */
    private List<float[]> weights(int layer) {
        Weights weights = model.weights();
        return weights.slices(layer).stream().map(weights::values).toList();
    }

    private String layer(int i, Layer layer, String x) {
        return switch (layer) {
            case Embedding it -> {
                String ids = x;
                if (it.maskZero()) {
                    padding = Padding.of(graph, ids);
                    ids = padding.inFront(graph, ids);
                }
                String table = graph.floats("embeddings", weights(i).getFirst(), it.inputDim(), it.outputDim());
                yield graph.node("Gather", table, ids).with("axis", 0L).out();
            }
            case OneHot it -> oneHot(graph, x, it.width());
            case Recurrent it -> recurrent(it, x, weights(i), width(i));
            case Bidirectional it -> both(it, x, weights(i), width(i));
            case EncoderDecoder it -> new Translator(graph, it, weights(i)).through(x);
            case Dense it -> dense(it, x, weights(i), width(i));
            case Dropout _ -> x;
            case Flatten _ -> {
                settled();
                yield graph.node("Reshape", x, graph.numbers("flat", 0, -1)).out();
            }
            case Masking it -> {
                settled();
                padding = Padding.of(graph, x, (float) it.maskValue());
                yield padding.numbersInFront(graph, x);
            }
        };
    }

    /** Where padding was moved to the end, places of a sequence mean nothing: only last states do. */
    void settled() {
        if (padding != Padding.NONE) {
            throw UnrollException.failed("onnx.mask");
        }
    }

    /** Ids as vectors with a single 1. */
    static String oneHot(Graph graph, String ids, int width) {
        return graph.node("OneHot", ids, graph.scalar("depth", width), graph.floats("values", new float[] {0, 1}, 2))
                .with("axis", -1L).out();
    }

    /** x · kernel + bias, activated. */
    private String dense(Dense layer, String x, List<float[]> weights, int width) {
        String product = graph.node("MatMul", x, graph.floats("kernel", weights.get(0), width, layer.units())).out();
        String sum = layer.useBias() ? graph.node("Add", product, graph.floats("bias", weights.get(1), layer.units())).out()
                : product;
        return Activations.apply(graph, layer.activation(), sum);
    }

    private String recurrent(Recurrent layer, String x, List<float[]> weights, int width) {
        CellNode.Outputs out = new CellNode(graph, layer.cell(), width).read(timeFirst(graph, x), padding.lengths(),
                List.of("", ""), layer.goBackwards() ? "reverse" : "forward", List.of(weights));
        if (!layer.returnSequences()) {
            padding = Padding.NONE;
            return squeezed(graph, out.last(), 0);
        }
        if (layer.goBackwards()) {
            settled();
        }
        String sequence = batchFirst(graph, squeezed(graph, out.sequence(), 1));
        return layer.goBackwards() ? turned(sequence) : sequence;
    }

    private String both(Bidirectional layer, String x, List<float[]> weights, int width) {
        boolean turned = layer.layer().goBackwards();
        int half = weights.size() / 2;
        List<float[]> first = weights.subList(0, half);
        List<float[]> second = weights.subList(half, weights.size());
        // ONNX' first direction is always the one that reads from the beginning.
        CellNode.Outputs out = new CellNode(graph, layer.layer().cell(), width).read(timeFirst(graph, x), padding.lengths(),
                List.of("", ""), "bidirectional", turned ? List.of(second, first) : List.of(first, second));
        boolean sequences = layer.layer().returnSequences();
        if (turned && sequences) {
            settled();
        }
        int axis = sequences ? 1 : 0;
        String[] parts = graph.node("Split", sequences ? out.sequence() : out.last()).with("axis", axis).outs(2);
        String ahead = squeezed(graph, parts[turned ? 1 : 0], axis);
        String behind = squeezed(graph, parts[turned ? 0 : 1], axis);
        String joined = switch (layer.merge()) {
            case CONCAT -> graph.node("Concat", ahead, behind).with("axis", -1L).out();
            case SUM -> graph.node("Add", ahead, behind).out();
            case MUL -> graph.node("Mul", ahead, behind).out();
            case AVE -> graph.node("Mean", ahead, behind).out();
        };
        if (!sequences) {
            padding = Padding.NONE;
            return joined;
        }
        String sequence = batchFirst(graph, joined);
        return turned ? turned(sequence) : sequence;
    }

    /** The same timesteps from the last to the first. */
    private String turned(String x) {
        return graph.node("Slice", x, graph.numbers("starts", -1), graph.numbers("ends", Long.MIN_VALUE + 1),
                graph.numbers("axes", 1), graph.numbers("steps", -1)).out();
    }

    static String squeezed(Graph graph, String x, int axis) {
        return graph.node("Squeeze", x, graph.numbers("axes", axis)).out();
    }

    static String timeFirst(Graph graph, String x) {
        return graph.node("Transpose", x).with("perm", 1, 0, 2).out();
    }

    static String batchFirst(Graph graph, String x) {
        return graph.node("Transpose", x).with("perm", 1, 0, 2).out();
    }
}
