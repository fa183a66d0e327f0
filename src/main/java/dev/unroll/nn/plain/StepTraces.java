package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;
import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.StepGradients;
import dev.unroll.trace.StepTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down each timestep of a recurrent layer's passage with a single sequence. */
final class StepTraces {
    private final RecurrentPass pass;
    private final List<Gate> gates;
    private final int units;

    StepTraces(RecurrentPass pass) {
        this.pass = pass;
        this.gates = Gate.of(pass.layer().cell().type());
        this.units = pass.layer().cell().units();
    }

    /** In the order of the sequence. */
    List<StepTrace> all() {
        List<StepTrace> all = new ArrayList<>();
        Recurrence.Passage passage = pass.passage();
        for (int t = 0; t < passage.steps().size(); t++) {
            CellState state = passage.states().get(t);
            boolean masked = passage.mask() != null && passage.mask().get(t).sum() == 0;
            CellStep step = passage.steps().get(t);
            all.add(new StepTrace(t, masked, step.x().toDoubles(), state.h().toDoubles(), cellState(state), terms(step),
                    gradients(t)));
        }
        return all;
    }

    /** The cell state's numbers; none where the cell has none. */
    static double[] cellState(CellState state) {
        return state.c() == null ? new double[0] : state.c().toDoubles();
    }

    private Map<Gate, GateTerms> terms(CellStep step) {
        List<double[]> input = cut(step.input());
        List<double[]> state = cut(step.state());
        List<double[]> bias = cut(step.bias());
        List<double[]> z = cut(step.z());
        List<double[]> value = cut(step.gates());
        Map<Gate, GateTerms> terms = new EnumMap<>(Gate.class);
        for (int k = 0; k < gates.size(); k++) {
            terms.put(gates.get(k), new GateTerms(input.get(k), state.get(k), bias.get(k), z.get(k), value.get(k)));
        }
        return terms;
    }

    private @Nullable StepGradients gradients(int t) {
        Recurrence.Gradients gradients = pass.gradients();
        if (gradients == null) {
            return null;
        }
        CellGradients step = gradients.steps().get(t);
        CellState state = gradients.states().get(t);
        return new StepGradients(step.x().toDoubles(), state.h().toDoubles(), cellState(state), byGate(step.gates()),
                byGate(step.z()));
    }

    private Map<Gate, double[]> byGate(Tensor all) {
        List<double[]> parts = cut(all);
        Map<Gate, double[]> byGate = new EnumMap<>(Gate.class);
        for (int k = 0; k < gates.size(); k++) {
            byGate.put(gates.get(k), parts.get(k));
        }
        return byGate;
    }

    /** A row of all gates, cut into the gates. */
    private List<double[]> cut(Tensor row) {
        double[] all = row.toDoubles();
        List<double[]> parts = new ArrayList<>();
        for (int k = 0; k < gates.size(); k++) {
            parts.add(Arrays.copyOfRange(all, k * units, (k + 1) * units));
        }
        return parts;
    }
}
