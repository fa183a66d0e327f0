package dev.unroll.picture.backward;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * A formula on one line. Letters are set in the typeface of symbols; {@code _{…}} and {@code ^{…}} lower and raise,
 * <code>[over|under]</code> is a fraction.
 */
public final class Formula {
    private static final double SMALL = 0.68;
    private static final String NOT_IN_ITALIC = "∂‖⋯∘√ΠΣ→←≈∞";
    private final List<Atom> atoms;

    private Formula(List<Atom> atoms) {
        this.atoms = List.copyOf(atoms);
    }

    private sealed interface Atom {
    }

    /** Text whose size is a share of the formula's; {@code drop} lowers it by a share of the formula's size. */
    private record Run(String text, Face face, double size, double drop) implements Atom {
    }

    private record Fraction(Formula over, Formula under) implements Atom {
    }

    /** The formula of a text in the notation above. */
    public static Formula of(String text) {
        List<Atom> atoms = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == '_' || c == '^') && at + 1 < text.length() && text.charAt(at + 1) == '{') {
                int end = text.indexOf('}', at);
                runs(atoms, text.substring(at + 2, end), SMALL, c == '_' ? 0.2 : -0.36);
                at = end + 1;
            } else if (c == '[') {
                int middle = text.indexOf('|', at);
                int end = text.indexOf(']', at);
                atoms.add(new Fraction(of(text.substring(at + 1, middle)), of(text.substring(middle + 1, end))));
                at = end + 1;
            } else {
                int end = at + 1;
                while (end < text.length() && "_^[".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                runs(atoms, text.substring(at, end), 1, 0);
                at = end;
            }
        }
        return new Formula(atoms);
    }

    private static void runs(List<Atom> atoms, String text, double size, double drop) {
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || italic(text.charAt(at)) != italic(text.charAt(from))) {
                boolean italic = italic(text.charAt(from));
                atoms.add(new Run(text.substring(from, at), italic ? Face.MATH : Face.SANS, italic ? size : size * 0.92, drop));
                from = at;
            }
        }
    }

    private static boolean italic(char c) {
        return NOT_IN_ITALIC.indexOf(c) < 0;
    }

    /** How wide it is at a size. */
    public double width(Brush brush, double size) {
        double width = 0;
        for (Atom atom : atoms) {
            width += width(brush, atom, size);
        }
        return width;
    }

    private static double width(Brush brush, Atom atom, double size) {
        return switch (atom) {
            case Run run -> brush.surface.width(run.text(), brush.type(run.face(), run.size() * size));
            case Fraction fraction -> Math.max(fraction.over().width(brush, size), fraction.under().width(brush, size))
                    + 0.4 * size * brush.scale;
        };
    }

    /** Paints it with its baseline at {@code y}; the bar of a fraction lies a little above. */
    public void paint(Brush brush, double x, double y, double size, Colour colour, Align align) {
        double all = width(brush, size);
        double at = switch (align) {
            case START -> x;
            case MIDDLE -> x - all / 2;
            case END -> x - all;
        };
        double unit = size * brush.scale;
        String before = "";
        for (Atom atom : atoms) {
            double width = width(brush, atom, size);
            switch (atom) {
                case Run run -> {
                    brush.text(run.text(), at, y + run.drop() * unit, run.face(), run.size() * size, colour, Align.START);
                    if (before.endsWith("∂")) {
                        brush.surface.sign("∂" + run.text(), new Box(at - 0.5 * unit, y - 0.8 * unit, width + 0.5 * unit, unit));
                    }
                    before = run.text();
                }
                case Fraction fraction -> {
                    double bar = brush.surface.snap(y - 0.28 * unit) + brush.surface.pixel() / 2;
                    fraction.over().paint(brush, at + width / 2, bar - 0.3 * unit, size, colour, Align.MIDDLE);
                    fraction.under().paint(brush, at + width / 2, bar + 0.92 * unit, size, colour, Align.MIDDLE);
                    brush.surface.line(at + 0.06 * unit, bar, at + width - 0.06 * unit, bar, colour, new Stroke(1.2 * brush.scale));
                }
            }
            at += width;
        }
    }
}
