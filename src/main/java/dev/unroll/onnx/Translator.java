package dev.unroll.onnx;

import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.EncoderDecoder.Attention;
import java.util.List;

/** An encoder and a decoder that is fed a target. */
final class Translator {
    private static final float FAR = -1e9f;
    private final Graph graph;
    private final EncoderDecoder layer;
    private final List<float[]> weights;

    Translator(Graph graph, EncoderDecoder layer, List<float[]> weights) {
        this.graph = graph;
        this.layer = layer;
        this.weights = weights;
    }

    /** From ids, the source's before the target's, to the features of each timestep of the target. */
    String through(String ids) {
        int arrays = layer.cellArrays();
        String source = cut(ids, 0, layer.sourceSteps());
        String target = cut(ids, layer.sourceSteps(), Long.MAX_VALUE);
        Padding padding = Padding.of(graph, source);
        String symbols = Passage.oneHot(graph, padding.inFront(graph, source), layer.sourceWords());
        CellNode.Outputs encoder = new CellNode(graph, layer.cell(), layer.sourceWords()).read(
                Passage.timeFirst(graph, symbols), padding.lengths(), List.of("", ""), "forward",
                List.of(weights.subList(0, arrays)));
        CellNode.Outputs decoder = new CellNode(graph, layer.cell(), layer.targetWords()).read(
                Passage.timeFirst(graph, Passage.oneHot(graph, target, layer.targetWords())), "",
                List.of(encoder.last(), encoder.carry()), "forward", List.of(weights.subList(arrays, 2 * arrays)));
        String states = Passage.batchFirst(graph, Passage.squeezed(graph, decoder.sequence(), 1));
        if (layer.attention() == Attention.NONE) {
            return states;
        }
        String encoded = Passage.batchFirst(graph, Passage.squeezed(graph, encoder.sequence(), 1));
        String mask = graph.node("GatherElements", graph.node("Cast", padding.mask()).with("to", 1).out(), padding.order())
                .with("axis", 1).out();
        return look(states, encoded, mask);
    }

    private String cut(String ids, long from, long to) {
        return graph.node("Slice", ids, graph.numbers("starts", from), graph.numbers("ends", to), graph.numbers("axes", 1)).out();
    }

    private String look(String states, String encoded, String mask) {
        String scores = layer.attention() == Attention.DOT
                ? graph.node("MatMul", states, graph.node("Transpose", encoded).with("perm", 0, 2, 1).out()).out()
                : additive(states, encoded);
        String padded = graph.node("Sub", graph.floats("one", new float[] {1}), mask).out();
        String far = graph.node("Mul", padded, graph.floats("far", new float[] {FAR})).out();
        String masked = graph.node("Add", scores, graph.node("Unsqueeze", far, graph.numbers("axes", 1)).out()).out();
        String shares = graph.node("Softmax", masked).with("axis", -1L).out();
        String context = graph.node("MatMul", shares, encoded).out();
        return graph.node("Concat", context, states).with("axis", -1L).out();
    }

    private String additive(String states, String encoded) {
        int units = layer.cell().units();
        int at = 2 * layer.cellArrays();
        String keys = graph.node("MatMul", encoded, graph.floats("w1", weights.get(at), units, units)).out();
        String queries = graph.node("MatMul", states, graph.floats("w2", weights.get(at + 1), units, units)).out();
        String sum = graph.node("Add", graph.node("Unsqueeze", keys, graph.numbers("axes", 1)).out(),
                graph.node("Unsqueeze", queries, graph.numbers("axes", 2)).out()).out();
        String scores = graph.node("MatMul", graph.node("Tanh", sum).out(),
                graph.floats("v", weights.get(at + 2), units, 1)).out();
        return Passage.squeezed(graph, scores, 3);
    }
}
