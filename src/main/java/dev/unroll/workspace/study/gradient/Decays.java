package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Model;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import java.util.Arrays;
import java.util.List;

/** Reads {@link Decay} off backward traces. */
public final class Decays {
    private Decays() {
    }

    /**
     * Every state of one layer, of one model at one moment. Works long.
     *
     * @param label as in {@link Studies#trace}
     * @param layer index among the recurrent layers of the trace
     */
    public static List<Decay> of(Model model, Passage passage, int label, int layer) {
        return of(Studies.trace(model, passage, WhatIf.NOTHING, label), layer);
    }

    /**
     * Every state of one layer, the most lasting one first.
     *
     * @param trace with gradients
     * @param layer index among its recurrent layers
     */
    public static List<Decay> of(SequenceTrace trace, int layer) {
        LayerTrace at = trace.layers().get(layer);
        return CellKind.of(at.type()).states().stream().map(of -> of(at, of)).toList();
    }

    private static Decay of(LayerTrace layer, Quantity of) {
        return new Decay(of, layer.backwards(),
                layer.steps().stream().mapToDouble(step -> norm(of.gradients(step))).toArray());
    }

    /** Euclidean length, also of numbers whose squares are too small to be held. */
    static double norm(double... values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return largest == 0 ? 0 : largest * Math.sqrt(Arrays.stream(values).map(v -> v / largest * (v / largest)).sum());
    }
}
