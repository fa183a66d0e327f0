package dev.unroll.view.inspect;

import dev.unroll.nn.Activation;
import dev.unroll.trace.Quantity;
import java.util.Locale;

/** How quantities look: their letter, their colour, as in the picture of the cell. */
final class Symbols {
    private Symbols() {
    }

    /** The letter of formulas. */
    static String letter(Quantity quantity) {
        return switch (quantity) {
            case FORGET -> "f";
            case INPUT -> "i";
            case CANDIDATE, CELL -> "c";
            case OUTPUT -> "o";
            case RESET -> "r";
            case UPDATE -> "z";
            case NEW_STATE, HIDDEN -> "h";
            case INPUT_VECTOR -> "x";
        };
    }

    /** Whether a tilde stands above the letter. */
    static boolean tilde(Quantity quantity) {
        return quantity == Quantity.CANDIDATE || quantity == Quantity.NEW_STATE;
    }

    /** The style class that gives its colour. */
    static String style(Quantity quantity) {
        return switch (quantity) {
            case FORGET -> "role-forget";
            case INPUT, RESET -> "role-input";
            case CANDIDATE, NEW_STATE -> "role-candidate";
            case OUTPUT, UPDATE -> "role-output";
            case CELL -> "role-cell";
            case HIDDEN, INPUT_VECTOR -> "role-hidden";
        };
    }

    /** How an activation is written before its bracket. */
    static String function(Activation activation) {
        return switch (activation) {
            case SIGMOID -> "σ";
            case HARD_SIGMOID, HARD_SIGMOID_KERAS2 -> "hard σ";
            case LINEAR -> "";
            case TANH, RELU, SOFTMAX -> activation.name().toLowerCase(Locale.ROOT);
        };
    }

    /** A number counted from 1, as people do. */
    static String number(int index) {
        return Integer.toString(index + 1);
    }
}
