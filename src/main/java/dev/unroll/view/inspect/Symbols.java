package dev.unroll.view.inspect;

import dev.unroll.nn.Activation;
import dev.unroll.picture.QuantitySymbol;
import dev.unroll.trace.Quantity;
import java.util.Locale;

/** How quantities and functions look in the panel: as in the picture of the cell. */
final class Symbols {
    private Symbols() {
    }

    /** The style class that gives a quantity its colour. */
    static String style(Quantity quantity) {
        return "role-" + QuantitySymbol.role(quantity).name().toLowerCase(Locale.ROOT);
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
