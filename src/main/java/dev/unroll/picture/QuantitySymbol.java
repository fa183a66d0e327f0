package dev.unroll.picture;

import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Quantity;

/** How quantities look wherever they stand: their letter and their colour. */
public final class QuantitySymbol {
    private QuantitySymbol() {
    }

    /** The letter of formulas. */
    public static String letter(Quantity quantity) {
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

    /** Whether a tilde stands above the letter: above candidates. */
    public static boolean tilde(Quantity quantity) {
        return quantity == Quantity.CANDIDATE || quantity == Quantity.NEW_STATE;
    }

    /** Whose colour it has. */
    public static Role role(Quantity quantity) {
        return switch (quantity) {
            case FORGET -> Role.FORGET;
            case INPUT, RESET -> Role.INPUT;
            case CANDIDATE, NEW_STATE -> Role.CANDIDATE;
            case OUTPUT, UPDATE -> Role.OUTPUT;
            case CELL -> Role.CELL;
            case HIDDEN, INPUT_VECTOR -> Role.HIDDEN;
        };
    }
}
