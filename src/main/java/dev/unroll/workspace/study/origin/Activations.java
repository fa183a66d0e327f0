package dev.unroll.workspace.study.origin;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Cell;
import dev.unroll.trace.Gate;

/** Which of a cell's two activations makes a gate's values. */
final class Activations {
    private Activations() {
    }

    static Activation of(Cell cell, Gate gate) {
        return switch (gate) {
            case CANDIDATE, NEW_STATE, STATE -> cell.activation();
            case INPUT, FORGET, OUTPUT, UPDATE, RESET -> cell.recurrentActivation();
        };
    }
}
