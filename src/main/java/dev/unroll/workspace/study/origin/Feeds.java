package dev.unroll.workspace.study.origin;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.origin.Fed.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What feeds a recurrent layer. */
final class Feeds {
    private final Model model;
    private final SequenceTrace trace;
    private final IntToDoubleFunction weight;

    /** With the weights in force, by their place. */
    Feeds(Model model, SequenceTrace trace, IntToDoubleFunction weight) {
        this.model = model;
        this.trace = trace;
        this.weight = weight;
    }

    Fed of(Spot spot) {
        double value = spot.value(trace);
        int below = feeder(spot.layer());
        if (below < 0) {
            return new Fed(spot, Source.NUMBERS, -1, -1, List.of(), value, value);
        }
        Layer layer = model.architecture().layers().get(below);
        return switch (layer) {
            case Embedding embedding -> {
                int id = trace.ids()[spot.t()];
                int place = model.weights().slices(below).getFirst().offset() + id * embedding.outputDim() + spot.unit();
                yield new Fed(spot, Source.EMBEDDING, id, place, List.of(), value, weight.applyAsDouble(place));
            }
            case OneHot oneHot -> {
                int id = trace.ids()[spot.t()];
                yield new Fed(spot, Source.ONE_HOT, id, -1, List.of(), value, id == spot.unit() ? 1 : 0);
            }
            case Recurrent recurrent -> recurrent(spot, below, value, recurrent.goBackwards());
            case Bidirectional both when both.merge() == Bidirectional.Merge.CONCAT -> concatenated(spot, below, value);
            default -> new Fed(spot, Source.OTHER, -1, -1, List.of(), value, value);
        };
    }

    /** The layer that makes what a recurrent layer is fed; −1 where it is the model's input. Dropout only hands on. */
    private int feeder(int traced) {
        int at = trace.layers().get(traced).layer() - 1;
        while (at >= 0 && model.architecture().layers().get(at) instanceof Dropout) {
            at--;
        }
        return at;
    }

    /** A layer that reads from the end gives its states in the order in which it read. */
    private Fed recurrent(Spot spot, int below, double value, boolean turned) {
        int t = turned ? trace.tokens().size() - 1 - spot.t() : spot.t();
        Spot state = new Spot(traced(below).getFirst(), t, Quantity.HIDDEN, spot.unit());
        return new Fed(spot, Source.RECURRENT, -1, -1, List.of(state), value, state.value(trace));
    }

    /** Of padding such a layer gives zeros, whatever its states are. */
    private Fed concatenated(Spot spot, int below, double value) {
        List<Integer> both = traced(below);
        if (trace.layers().get(both.getFirst()).steps().get(spot.t()).masked()) {
            return new Fed(spot, Source.OTHER, -1, -1, List.of(), value, value);
        }
        int units = trace.layers().get(both.getFirst()).units();
        boolean first = spot.unit() < units;
        Spot state = new Spot(both.get(first ? 0 : 1), spot.t(), Quantity.HIDDEN, first ? spot.unit() : spot.unit() - units);
        return new Fed(spot, Source.RECURRENT, -1, -1, List.of(state), value, state.value(trace));
    }

    /** Where a model's layer stands among those of the trace. */
    private List<Integer> traced(int layer) {
        List<Integer> found = new ArrayList<>();
        List<LayerTrace> layers = trace.layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).layer() == layer) {
                found.add(i);
            }
        }
        return found;
    }
}
