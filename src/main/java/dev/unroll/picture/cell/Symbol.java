package dev.unroll.picture.cell;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a formula, with a tilde above it or a number below, and a name behind.
 *
 * @param letter    may be empty
 * @param subscript may be empty
 * @param name      may be empty
 */
record Symbol(String letter, boolean tilde, String subscript, String name, double size) {
    static Symbol of(String letter, String subscript) {
        return new Symbol(letter, false, subscript, "", 20);
    }

    double width(Pen pen) {
        double width = letters(pen, 0, 0, null);
        width += subscript.isEmpty() ? 0 : pen.width(subscript, Face.MATH, size * 0.66) + 1;
        return width + (name.isEmpty() ? 0 : pen.width(name, Face.SANS_SEMIBOLD, nameSize()) + (letter.isEmpty() ? 0 : 5));
    }

    private double nameSize() {
        return Math.min(13, size * 0.7);
    }

    /** Paints it around {@code x}, its baseline at {@code y}. */
    void middle(Pen pen, double x, double y, Colour colour) {
        start(pen, x - width(pen) / 2, y, colour);
    }

    /** Paints it from {@code x} on; returns its right end. */
    double start(Pen pen, double x, double y, Colour colour) {
        double at = x;
        double wide = letters(pen, at, y, colour);
        if (tilde) {
            double last = pen.width(letter.substring(letter.length() - 1), Face.MATH, size);
            tilde(pen, at + wide - last / 2 + size * 0.05, y - size * (letter.endsWith("h") ? 0.78 : 0.58), colour);
        }
        at += wide;
        if (!subscript.isEmpty()) {
            pen.text(subscript, at + 1, y + size * 0.2, Face.MATH, size * 0.66, colour, Align.START);
            at += pen.width(subscript, Face.MATH, size * 0.66) + 1;
        }
        if (!name.isEmpty()) {
            at += letter.isEmpty() ? 0 : 5;
            pen.text(name, at, y - size * 0.04, Face.SANS_SEMIBOLD, nameSize(), colour, Align.START);
            at += pen.width(name, Face.SANS_SEMIBOLD, nameSize());
        }
        if (!letter.isEmpty()) {
            pen.sign(tilde ? letter + "~" : letter, x, y - size * 0.8, at - x, size * 1.05);
        }
        return at;
    }

    /** Paints the letters where they have a colour; the italic face lacks the sign of a derivative. Returns their width. */
    private double letters(Pen pen, double x, double y, @Nullable Colour colour) {
        double at = x;
        int from = 0;
        while (from < letter.length()) {
            boolean sign = letter.charAt(from) == '∂';
            int end = sign ? from + 1 : letter.indexOf('∂', from);
            String part = letter.substring(from, end < 0 ? letter.length() : end);
            Face face = sign ? Face.SANS : Face.MATH;
            double high = sign ? size * 0.86 : size;
            if (colour != null) {
                pen.text(part, at, y, face, high, colour, Align.START);
            }
            at += pen.width(part, face, high);
            from += part.length();
        }
        return at - x;
    }

    private void tilde(Pen pen, double x, double y, Colour colour) {
        int points = 9;
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            double at = (double) i / (points - 1);
            xs[i] = x + (at - 0.5) * size * 0.4;
            ys[i] = y - Math.sin(at * 2 * Math.PI) * size * 0.055;
        }
        pen.path(xs, ys, colour, size * 0.06);
    }
}
