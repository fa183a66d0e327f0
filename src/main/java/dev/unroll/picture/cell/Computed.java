package dev.unroll.picture.cell;

import dev.unroll.trace.Quantity;

/** Which quantities a cell has computed at a moment. */
final class Computed {
    private Computed() {
    }

    /** Whether a quantity of the timestep in sight is there to be read. */
    static boolean at(CellScene scene, Quantity quantity) {
        if (quantity == Quantity.INPUT_VECTOR) {
            return true;
        }
        if (scene.step().masked()) {
            return quantity == Quantity.HIDDEN || quantity == Quantity.CELL;
        }
        return scene.progress(kind(scene.layer().type(), scene.layer().resetAfter(), quantity)) >= 0.6;
    }

    private static Operation.Kind kind(String type, boolean resetAfter, Quantity quantity) {
        return switch (quantity) {
            case FORGET -> Operation.Kind.FORGET_GATE;
            case INPUT, CANDIDATE -> Operation.Kind.INPUT_AND_CANDIDATE;
            case OUTPUT -> Operation.Kind.OUTPUT_GATE;
            case CELL -> Operation.Kind.CELL_STATE;
            case RESET, UPDATE -> Operation.Kind.RESET_AND_UPDATE;
            case NEW_STATE -> resetAfter ? Operation.Kind.CANDIDATE_RESET_AFTER : Operation.Kind.CANDIDATE_RESET_BEFORE;
            default -> type.equals("LSTM") ? Operation.Kind.HIDDEN_STATE : type.equals("GRU") ? Operation.Kind.BLEND
                    : Operation.Kind.ACTIVATION;
        };
    }
}
