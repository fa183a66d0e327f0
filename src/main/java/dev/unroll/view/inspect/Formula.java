package dev.unroll.view.inspect;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.trace.Quantity;
import java.util.ArrayList;
import java.util.List;

/** A formula as pieces of type. */
final class Formula {
    private final List<Piece> pieces = new ArrayList<>();

    /** How a piece is set. */
    enum Set { ITALIC, UPRIGHT, SUBSCRIPT }

    /**
     * A piece of type.
     *
     * @param tilde whether a tilde stands above it
     * @param style style class of its colour; empty for the usual one
     */
    record Piece(String text, Set set, boolean tilde, String style) {
    }

    /** A quantity's letter on its own colour. */
    static Formula badge(Quantity quantity) {
        Formula formula = new Formula();
        formula.pieces.add(new Piece(QuantitySymbol.letter(quantity), Set.ITALIC, QuantitySymbol.tilde(quantity), "math-badge"));
        return formula;
    }

    /** A quantity in its colour. */
    Formula symbol(Quantity quantity) {
        pieces.add(new Piece(QuantitySymbol.letter(quantity), Set.ITALIC, QuantitySymbol.tilde(quantity), Symbols.style(quantity)));
        return this;
    }

    /** A quantity in its colour, with a subscript. */
    Formula symbol(Quantity quantity, String subscript) {
        return symbol(quantity).sub(subscript, Symbols.style(quantity));
    }

    /** A quantity in the colour of the text, with a subscript. */
    Formula plain(Quantity quantity, String subscript) {
        pieces.add(new Piece(QuantitySymbol.letter(quantity), Set.ITALIC, QuantitySymbol.tilde(quantity), ""));
        return sub(subscript, "");
    }

    /** Letters and signs between. */
    Formula text(String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, Set.ITALIC, false, ""));
        }
        return this;
    }

    /** The name of a function. */
    Formula function(String name) {
        if (name.isEmpty()) {
            return this;
        }
        pieces.add(new Piece(name, name.equals("σ") ? Set.ITALIC : Set.UPRIGHT, false, ""));
        return this;
    }

    /** A subscript in the colour of the text. */
    Formula plainSub(String text) {
        return sub(text, "");
    }

    private Formula sub(String text, String style) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, Set.SUBSCRIPT, false, style));
        }
        return this;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** In one line of plain characters, for screen readers. */
    String spoken() {
        StringBuilder line = new StringBuilder();
        for (Piece piece : pieces) {
            line.append(piece.set() == Set.SUBSCRIPT ? " " : "").append(piece.text()).append(piece.tilde() ? "~" : "");
        }
        return line.toString();
    }
}
