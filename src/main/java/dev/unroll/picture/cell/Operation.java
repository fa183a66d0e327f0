package dev.unroll.picture.cell;

/**
 * One of the operations that a cell goes through within a timestep.
 *
 * @param kind  what it does
 * @param start share of the timestep at which it begins, 0 … 1
 * @param end   share of the timestep at which it is done
 */
public record Operation(Kind kind, double start, double end) {
    /** Shares nearer to the end than this are the end. */
    private static final double ROUNDED = 1e-9;

    /** What an operation does. */
    public enum Kind {
        /** LSTM: the forget gate opens. */
        FORGET_GATE("view.cell.operation.forgetGate"),
        /** LSTM: the input gate opens, and the candidate is made. */
        INPUT_AND_CANDIDATE("view.cell.operation.inputAndCandidate"),
        /** LSTM: what is kept and what is written make the new cell state. */
        CELL_STATE("view.cell.operation.cellState"),
        /** LSTM: the output gate opens. */
        OUTPUT_GATE("view.cell.operation.outputGate"),
        /** LSTM: the new hidden state leaves. */
        HIDDEN_STATE("view.cell.operation.hiddenState"),
        /** GRU: the reset and the update gate open. */
        RESET_AND_UPDATE("view.cell.operation.resetAndUpdate"),
        /** GRU with reset_after: the candidate, from r ∘ (h₋₁ · U + b'). */
        CANDIDATE_RESET_AFTER("view.cell.operation.candidateResetAfter"),
        /** GRU without reset_after: the candidate, from (r ∘ h₋₁) · U. */
        CANDIDATE_RESET_BEFORE("view.cell.operation.candidateResetBefore"),
        /** GRU: old state and candidate are mixed. */
        BLEND("view.cell.operation.blend"),
        /** SimpleRNN: x · W and h₋₁ · U. */
        PRODUCTS("view.cell.operation.products"),
        /** SimpleRNN: their sum with the bias. */
        SUM("view.cell.operation.sum"),
        /** SimpleRNN: the activation of the sum. */
        ACTIVATION("view.cell.operation.activation");

        private final String nameKey;

        Kind(String nameKey) {
            this.nameKey = nameKey;
        }
    }

    /** The key of its name in the bundles. */
    public String nameKey() {
        return kind.nameKey;
    }

    /** How far it has come when {@code fraction} of the timestep is done, 0 … 1; at its very end 1, however time is rounded. */
    public double progress(double fraction) {
        double share = Math.clamp((fraction - start) / (end - start), 0, 1);
        return share > 1 - ROUNDED ? 1 : share;
    }
}
