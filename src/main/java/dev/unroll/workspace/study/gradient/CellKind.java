package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Quantity;
import java.util.Arrays;
import java.util.List;

/** The three kinds of cell that are compared. */
public enum CellKind {
    SIMPLE_RNN("SimpleRNN"),
    LSTM("LSTM"),
    GRU("GRU");

    private final String type;

    CellKind(String type) {
        this.type = type;
    }

    /** Keras' name of the layer. */
    public String type() {
        return type;
    }

    /**
     * The kind of a layer type.
     *
     * @param type {@code SimpleRNN}, {@code LSTM} or {@code GRU}
     */
    public static CellKind of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
    }

    /** The states that carry something from one timestep to the next, the most lasting one first. */
    public List<Quantity> states() {
        return this == LSTM ? List.of(Quantity.CELL, Quantity.HIDDEN) : List.of(Quantity.HIDDEN);
    }
}
