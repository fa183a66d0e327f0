package dev.unroll.view.present;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Caption;
import java.util.ArrayList;
import java.util.List;

/** A line of words and live numbers in the making; every number wears the colour of what it is. */
final class Line {
    /** As lessons call what is no number. */
    static final String WORDS = "caption-words";
    static final String NUMBER = "told-number";
    private final List<Caption.Piece> pieces = new ArrayList<>();

    Line words(String text) {
        pieces.add(new Caption.Piece(text, WORDS));
        return this;
    }

    /** An operator between numbers. */
    Line sign(String text) {
        pieces.add(new Caption.Piece(text, NUMBER));
        return this;
    }

    Line number(double value, String role) {
        pieces.add(new Caption.Piece(Numbers.value(value, 2), role));
        return this;
    }

    /** A number in a style of its own, such as a small gradient. */
    Line number(String text, String role) {
        pieces.add(new Caption.Piece(text, role));
        return this;
    }

    List<Caption.Piece> pieces() {
        return pieces;
    }
}
