package dev.unroll.picture;

import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Traces whose every number is known. */
public final class Traces {
    private Traces() {
    }

    /** An LSTM over {@code steps} tokens: unit u at step t has h = (t − u) / steps, c twice that, p = t / steps. */
    public static SequenceTrace lstm(int steps, int units, int layers) {
        List<LayerTrace> all = new ArrayList<>();
        for (int l = 0; l < layers; l++) {
            List<StepTrace> list = new ArrayList<>();
            for (int t = 0; t < steps; t++) {
                double[] h = new double[units];
                double[] c = new double[units];
                for (int u = 0; u < units; u++) {
                    h[u] = (double) (t - u) / steps;
                    c[u] = 2 * h[u];
                }
                list.add(new StepTrace(t, false, new double[16], h, c, Map.of(), null));
            }
            all.add(new LayerTrace(l, "lstm_" + l, "LSTM", units, list));
        }
        List<String> tokens = IntStream.range(0, steps).mapToObj(t -> t < steps / 4 ? "<pad>" : "word" + t).toList();
        List<double[]> stopped = IntStream.range(0, steps).mapToObj(t -> new double[] {(double) t / steps}).toList();
        return new SequenceTrace(tokens, IntStream.range(0, steps).toArray(), stopped.getLast(), stopped, all);
    }

    /** The same numbers twice in a Bidirectional layer, without an answer before the end. */
    public static SequenceTrace bothWays(int steps, int units) {
        SequenceTrace trace = lstm(steps, units, 1);
        LayerTrace only = trace.layers().getFirst();
        List<LayerTrace> both = List.of(named(only, "both/forward", false), named(only, "both/backward", true));
        return new SequenceTrace(trace.tokens(), trace.ids(), trace.output(), List.of(), both);
    }

    /** Another layer of {@code units} on top. */
    static SequenceTrace onTop(SequenceTrace trace, int units) {
        LayerTrace top = lstm(trace.tokens().size(), units, 2).layers().getLast();
        List<LayerTrace> all = new ArrayList<>(trace.layers());
        all.add(top);
        return new SequenceTrace(trace.tokens(), trace.ids(), trace.output(), List.of(), all);
    }

    private static LayerTrace named(LayerTrace layer, String name, boolean backwards) {
        return new LayerTrace(0, name, layer.type(), layer.units(), backwards, true, layer.initialH(), layer.initialC(),
                layer.steps());
    }
}
