package dev.unroll.view.model;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.workspace.stack.Task;

/** The kinds of layers that can be added, with the settings they begin with. */
public enum LayerKind {
    EMBEDDING("Embedding"), ONE_HOT("OneHot"), SIMPLE_RNN("SimpleRNN"), LSTM("LSTM"), GRU("GRU"),
    BIDIRECTIONAL("Bidirectional"), DROPOUT("Dropout"), FLATTEN("Flatten"), MASKING("Masking"), DENSE("Dense");

    /** Units of a new recurrent layer: the course's. */
    private static final int UNITS = 8;
    private static final int HIDDEN = 16;
    private static final double RATE = 0.2;
    private final String type;

    LayerKind(String type) {
        this.type = type;
    }

    /** The layer's type as Keras calls it. */
    public String type() {
        return type;
    }

    /**
     * A new layer of this kind.
     *
     * @param sequences whether a recurrent one gives its state at every timestep
     * @param closes    whether a Dense is the output of the model
     */
    Layer begin(Task task, boolean sequences, boolean closes) {
        return switch (this) {
            case EMBEDDING -> task.embedding();
            case ONE_HOT -> task.oneHot();
            case MASKING -> new Masking(0);
            case SIMPLE_RNN -> recurrent(new SimpleRnn(UNITS), sequences);
            case LSTM -> recurrent(new Lstm(UNITS), sequences);
            case GRU -> recurrent(new Gru(UNITS), sequences);
            case BIDIRECTIONAL -> new Bidirectional(recurrent(new Lstm(UNITS), sequences));
            case DROPOUT -> new Dropout(RATE);
            case FLATTEN -> new Flatten();
            case DENSE -> closes ? task.closing() : new Dense(HIDDEN, Activation.RELU);
        };
    }

    /** Whether it has to be told whether to give sequences. */
    boolean recurs() {
        return this == SIMPLE_RNN || this == LSTM || this == GRU || this == BIDIRECTIONAL;
    }

    private static Recurrent recurrent(Cell cell, boolean sequences) {
        return new Recurrent(cell).returningSequences(sequences);
    }
}
