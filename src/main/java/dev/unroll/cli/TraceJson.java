package dev.unroll.cli;

import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceGradients;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepGradients;
import dev.unroll.trace.StepTrace;
import java.util.List;
import java.util.function.Function;

/** A trace as JSON: every number at full precision; c is empty but for LSTM. */
final class TraceJson {
    private final Json out;

    private TraceJson(Json out) {
        this.out = out;
    }

    /** Adds the trace's fields to the object {@code out}. */
    static void write(SequenceTrace trace, int label, Json out) {
        out.put("tokens", trace.tokens()).put("ids", trace.ids()).putOutput("output", trace.output());
        SequenceGradients gradients = trace.gradients();
        if (gradients != null) {
            out.put("label", label).put("loss", gradients.loss());
        }
        out.array("layers", () -> trace.layers().forEach(layer -> out.element(() -> new TraceJson(out).layer(layer))));
    }

    private void layer(LayerTrace layer) {
        out.put("name", layer.name()).put("type", layer.type()).put("units", layer.units());
        List<Gate> gates = Gate.of(layer.type());
        out.array("steps", () -> layer.steps().forEach(step -> out.element(() -> step(gates, step))));
    }

    private void step(List<Gate> gates, StepTrace step) {
        out.put("t", step.t()).put("h", step.h()).put("c", step.c());
        byGate("gates", gates, gate -> step.terms(gate).value());
        byGate("z", gates, gate -> step.terms(gate).z());
        StepGradients gradients = step.gradients();
        if (gradients != null) {
            out.object("gradients", () -> {
                out.put("h", gradients.h()).put("c", gradients.c());
                byGate("gates", gates, gate -> gradients.gates().getOrDefault(gate, new double[0]));
                byGate("z", gates, gate -> gradients.z().getOrDefault(gate, new double[0]));
            });
        }
    }

    private void byGate(String name, List<Gate> gates, Function<Gate, double[]> values) {
        out.object(name, () -> gates.forEach(gate -> out.put(gate.letter(), values.apply(gate))));
    }
}
