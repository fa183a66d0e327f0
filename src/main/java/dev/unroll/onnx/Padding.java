package dev.unroll.onnx;

/**
 * Padding that recurrent layers skip. ONNX' operators take the number of timesteps that count, from the first; so padding
 * is moved behind them. Since a skipped timestep changes no state, last states are the same wherever it stands.
 *
 * @param lengths timesteps that count in each sequence, [batch]; empty where all do
 * @param order   where each timestep was before, [batch][steps]
 * @param mask    whether each timestep counted, [batch][steps]
 */
record Padding(String lengths, String order, String mask) {
    /** Nothing is skipped. */
    static final Padding NONE = new Padding("", "", "");
    private static final int INT32 = 6;
    private static final int INT64 = 7;

    /** The padding of ids, which are 0 there. */
    static Padding of(Graph graph, String ids) {
        return behind(graph, graph.node("Not", graph.node("Equal", ids, graph.scalar("zero", 0)).out()).out());
    }

    /** The padding of numbers, [batch][steps][features], which all equal {@code value} there. */
    static Padding of(Graph graph, String x, float value) {
        String unlike = graph.node("Not", graph.node("Equal", x, graph.floats("mask_value", new float[] {value})).out()).out();
        String features = graph.node("Cast", unlike).with("to", INT64).out();
        String sum = graph.node("ReduceSum", features, graph.numbers("axes", 2)).with("keepdims", 0).out();
        return behind(graph, graph.node("Greater", sum, graph.scalar("zero", 0)).out());
    }

    private static Padding behind(Graph graph, String mask) {
        String counts = graph.node("Cast", mask).with("to", INT64).out();
        String axis = graph.numbers("axes", 1);
        String sum = graph.node("ReduceSum", counts, axis).with("keepdims", 0).out();
        String lengths = graph.node("Cast", sum).with("to", INT32).out();
        // Earlier timesteps get larger keys, and those that count larger ones than all that do not.
        String steps = graph.node("Gather", graph.node("Shape", mask).out(), graph.scalar("one", 1)).out();
        String places = graph.node("Range", graph.scalar("zero", 0), steps, graph.scalar("one", 1)).out();
        String keys = graph.node("Sub", graph.node("Mul", counts, steps).out(), places).out();
        String all = graph.node("Unsqueeze", steps, graph.numbers("axes", 0)).out();
        String[] sorted = graph.node("TopK", keys, all).with("axis", 1).with("sorted", 1).outs(2);
        return new Padding(lengths, sorted[1], mask);
    }

    /** The ids with all padding behind them. */
    String inFront(Graph graph, String ids) {
        return graph.node("GatherElements", ids, order).with("axis", 1).out();
    }

    /** The numbers, [batch][steps][features], with all padding behind them. */
    String numbersInFront(Graph graph, String x) {
        String places = graph.node("Unsqueeze", order, graph.numbers("axes", 2)).out();
        String each = graph.node("Expand", places, graph.node("Shape", x).out()).out();
        return graph.node("GatherElements", x, each).with("axis", 1).out();
    }
}
