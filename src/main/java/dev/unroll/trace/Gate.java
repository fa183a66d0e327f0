package dev.unroll.trace;

import java.util.List;

/** The values a cell computes on its way to the new state, under the letters of the course and of Keras. */
public enum Gate {
    /** LSTM's input gate. */
    INPUT("i"),
    /** LSTM's forget gate. */
    FORGET("f"),
    /** LSTM's candidate for the cell state. */
    CANDIDATE("g"),
    /** LSTM's output gate. */
    OUTPUT("o"),
    /** GRU's update gate. */
    UPDATE("z"),
    /** GRU's reset gate. */
    RESET("r"),
    /** GRU's candidate for the hidden state. */
    NEW_STATE("hh"),
    /** SimpleRNN's only value: the new state itself. */
    STATE("h");

    private final String letter;

    Gate(String letter) {
        this.letter = letter;
    }

    /** The key in a trace's JSON. */
    public String letter() {
        return letter;
    }

    /** The gates of a layer type, in the order in which they lie in its weights. */
    public static List<Gate> of(String type) {
        return switch (type) {
            case "SimpleRNN" -> List.of(STATE);
            case "LSTM" -> List.of(INPUT, FORGET, CANDIDATE, OUTPUT);
            case "GRU" -> List.of(UPDATE, RESET, NEW_STATE);
            default -> throw new IllegalArgumentException(type);
        };
    }
}
