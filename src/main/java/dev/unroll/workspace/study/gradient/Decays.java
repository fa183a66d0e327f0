package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Model;
import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
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
     * @param epoch how many epochs the model was trained for
     * @param start where its recurrent kernels began
     * @param label as in {@link Studies#trace}
     * @param layer index among the recurrent layers of the trace
     */
    public static List<Decay> of(Model model, double epoch, Start start, Passage passage, int label, int layer) {
        return of(Studies.trace(model, passage, WhatIf.NOTHING, label), epoch, start, layer);
    }

    /**
     * Every state of one layer, the most lasting one first.
     *
     * @param trace with gradients
     * @param layer index among its recurrent layers
     */
    public static List<Decay> of(SequenceTrace trace, double epoch, Start start, int layer) {
        LayerTrace at = trace.layers().get(layer);
        CellKind kind = CellKind.of(at.type());
        return kind.states().stream().map(of -> of(at, kind, of, epoch, start, layer)).toList();
    }

    private static Decay of(LayerTrace layer, CellKind kind, Quantity of, double epoch, Start start, int index) {
        int steps = layer.steps().size();
        double[] norms = new double[steps];
        double[] direct = new double[steps];
        for (int t = 0; t < steps; t++) {
            norms[t] = norm(of.gradients(layer.steps().get(t)));
            int next = layer.backwards() ? t - 1 : t + 1;
            direct[t] = next < 0 || next >= steps ? Double.NaN : direct(kind, of, layer.steps().get(next));
        }
        return new Decay(kind, of, index, epoch, start, layer.backwards(), norms, direct);
    }

    /** The factor of the way from the state after {@code next} straight to the state before it. */
    private static double direct(CellKind kind, Quantity of, StepTrace next) {
        double[] gradient = of.gradients(next);
        if (next.masked()) {
            return 1;
        }
        if (of == Quantity.CELL) {
            return norm(times(gradient, next.terms(Gate.FORGET).value())) / norm(gradient);
        }
        return kind == CellKind.GRU ? norm(times(gradient, next.terms(Gate.UPDATE).value())) / norm(gradient) : 0;
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        Arrays.setAll(product, k -> a[k] * b[k]);
        return product;
    }

    /** Euclidean length, also of numbers whose squares are too small to be held. */
    static double norm(double... values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return largest == 0 ? 0 : largest * Math.sqrt(Arrays.stream(values).map(v -> v / largest * (v / largest)).sum());
    }
}
