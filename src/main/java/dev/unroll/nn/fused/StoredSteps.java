package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.StepTrace;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The timesteps of one recurrent layer, first sample of the share, in the order of the sequence. */
final class StoredSteps {
    private static final double[] NONE = {};
    private final RecurrentPass pass;
    private final CellState state;

    StoredSteps(RecurrentPass pass) {
        this.pass = pass;
        this.state = pass.state();
    }

    List<StepTrace> all() {
        StepTrace[] steps = new StepTrace[state.z.steps()];
        for (int s = 0; s < steps.length; s++) {
            int t = pass.time(s);
            steps[t] = step(s, t);
        }
        return Arrays.asList(steps);
    }

    private StepTrace step(int s, int t) {
        boolean lstm = state.dc.length > 0;
        return new StepTrace(t, pass.masked(s), pass.input(s), rows(state.h, s + 1, 0), lstm ? rows(state.c, s + 1, 0) : NONE,
                gates(s), null);
    }

    private Map<Gate, GateTerms> gates(int s) {
        Map<Gate, GateTerms> gates = new EnumMap<>(Gate.class);
        List<Gate> order = Gate.of(state.plan.cell.type());
        for (int i = 0; i < order.size(); i++) {
            gates.put(order.get(i), new GateTerms(NONE, NONE, NONE, NONE, rows(state.z, s, block(order.get(i), i) * state.units)));
        }
        return gates;
    }

    /** Which block of rows of z is a gate's: GRU's candidate comes first. */
    private static int block(Gate gate, int index) {
        return switch (gate) {
            case NEW_STATE -> 0;
            case UPDATE -> 1;
            case RESET -> 2;
            default -> index;
        };
    }

    private double[] rows(Frames frames, int step, int first) {
        return IntStream.range(0, state.units).mapToDouble(u -> frames.get(first + u, step, 0)).toArray();
    }
}
