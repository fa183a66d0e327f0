package dev.unroll.trace;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a number in a recurrent layer is: what the layer is fed, one of its states, or one of its gates. */
public enum Quantity {
    /** What the layer is fed; counted in features, not in units. */
    INPUT_VECTOR(null),
    /** The hidden state after the step. */
    HIDDEN(null),
    /** The cell state after the step; only an LSTM has it. */
    CELL(null),
    INPUT(Gate.INPUT),
    FORGET(Gate.FORGET),
    CANDIDATE(Gate.CANDIDATE),
    OUTPUT(Gate.OUTPUT),
    UPDATE(Gate.UPDATE),
    RESET(Gate.RESET),
    NEW_STATE(Gate.NEW_STATE);

    private final @Nullable Gate gate;

    Quantity(@Nullable Gate gate) {
        this.gate = gate;
    }

    /** The gate, or null where it is an input or a state. */
    public @Nullable Gate gate() {
        return gate;
    }

    /** The quantity that a gate's values are: for SimpleRNN's only one the hidden state. */
    public static Quantity of(Gate gate) {
        return gate == Gate.STATE ? HIDDEN
                : Stream.of(values()).filter(quantity -> quantity.gate == gate).findFirst().orElseThrow();
    }

    /** What a layer type has, from what it is fed to the hidden state. */
    public static List<Quantity> in(String type) {
        return switch (type) {
            case "SimpleRNN" -> List.of(INPUT_VECTOR, HIDDEN);
            case "LSTM" -> List.of(INPUT_VECTOR, FORGET, INPUT, CANDIDATE, CELL, OUTPUT, HIDDEN);
            case "GRU" -> List.of(INPUT_VECTOR, UPDATE, RESET, NEW_STATE, HIDDEN);
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** The values at a step; empty where the cell has no such quantity. */
    public double[] values(StepTrace step) {
        if (gate != null) {
            GateTerms terms = step.terms().get(gate);
            return terms == null ? new double[0] : terms.value();
        }
        return switch (this) {
            case INPUT_VECTOR -> step.x();
            case CELL -> step.c();
            default -> step.h();
        };
    }

    /** ∂L/∂ the values at a step, all paths together; empty where there are none, also in a forward trace. */
    public double[] gradients(StepTrace step) {
        StepGradients gradients = step.gradients();
        if (gradients == null) {
            return new double[0];
        }
        if (gate != null) {
            return gradients.gates().getOrDefault(gate, new double[0]);
        }
        return switch (this) {
            case INPUT_VECTOR -> gradients.x();
            case CELL -> gradients.c();
            default -> gradients.h();
        };
    }
}
