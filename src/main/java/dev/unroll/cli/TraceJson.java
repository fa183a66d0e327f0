package dev.unroll.cli;

import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceGradients;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepGradients;
import dev.unroll.trace.StepTrace;
import dev.unroll.trace.WeightShare;
import java.util.List;
import java.util.function.Function;

/** A trace as JSON: every number at full precision; c is empty but for LSTM. */
final class TraceJson {
    private final boolean terms;
    private final Json out;

    private TraceJson(boolean terms, Json out) {
        this.terms = terms;
        this.out = out;
    }

    /**
     * Adds the trace's fields to the object {@code out}.
     *
     * @param terms whether to add what each layer was fed and the terms of every pre-activation
     */
    static void write(SequenceTrace trace, int label, boolean terms, Json out) {
        out.put("tokens", trace.tokens()).put("ids", trace.ids()).putOutput("output", trace.output());
        SequenceGradients gradients = trace.gradients();
        if (gradients != null) {
            out.put("label", label).put("loss", gradients.loss());
        }
        out.array("layers", () -> trace.layers().forEach(layer -> out.element(() -> new TraceJson(terms, out).layer(layer))));
    }

    private void layer(LayerTrace layer) {
        out.put("name", layer.name()).put("type", layer.type()).put("units", layer.units());
        List<Gate> gates = Gate.of(layer.type());
        out.array("steps", () -> layer.steps().forEach(step -> out.element(() -> step(layer, gates, step))));
    }

    private void step(LayerTrace layer, List<Gate> gates, StepTrace step) {
        out.put("t", step.t()).put("h", step.h()).put("c", step.c());
        byGate("gates", gates, gate -> step.terms(gate).value());
        byGate("z", gates, gate -> step.terms(gate).z());
        if (terms) {
            out.put("x", step.x());
            out.object("terms", () -> gates.forEach(gate -> out.object(gate.letter(), () -> terms(step.terms(gate)))));
        }
        StepGradients gradients = step.gradients();
        if (gradients != null) {
            out.object("gradients", () -> {
                out.put("h", gradients.h()).put("c", gradients.c());
                byGate("gates", gates, gate -> gradients.gates().getOrDefault(gate, new double[0]));
                byGate("z", gates, gate -> gradients.z().getOrDefault(gate, new double[0]));
            });
            out.put("x_gradient", gradients.x());
            out.object("shares", () -> shares(layer.share(step.t())));
        }
    }

    private void terms(GateTerms gate) {
        out.put("input", gate.input()).put("state", gate.state()).put("bias", gate.bias());
    }

    /** How large the step's share of each weight array's gradient is. */
    private void shares(WeightShare share) {
        out.put("kernel", share.kernelNorm()).put("recurrent_kernel", share.recurrentKernelNorm())
                .put("bias", share.biasNorm());
    }

    private void byGate(String name, List<Gate> gates, Function<Gate, double[]> values) {
        out.object(name, () -> gates.forEach(gate -> out.put(gate.letter(), values.apply(gate))));
    }
}
