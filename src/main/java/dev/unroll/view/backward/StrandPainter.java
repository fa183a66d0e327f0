package dev.unroll.view.backward;

import dev.unroll.picture.Brush;
import dev.unroll.picture.backward.Formula;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Look;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.workspace.study.gradient.CellKind;
import dev.unroll.workspace.study.gradient.Decay;

/** One of the compared models at a timestep: its gradient, what each step back made of it, and the mean of that. */
final class StrandPainter {
    /** At scale 1. */
    static final double HEIGHT = 152;
    /** The middle of the row in which the recurrent start is chosen. */
    static final double START_ROW = 47;
    private static final double MARGIN = 12;
    private static final double BARS = 36;
    private static final int FIRST = 4;

    private final Brush brush;
    private final double width;
    private final Language language;
    private final double s;

    StrandPainter(Brush brush, double width, Language language) {
        this.brush = brush;
        this.width = width;
        this.language = language;
        s = brush.scale;
    }

    /** Paints {@code strand} at timestep {@code step}, 0 first. */
    void paint(Strand strand, int step) {
        Decay decay = strand.main();
        String letter = ChainViewModel.letter(decay.of());
        Look look = DecayFigure.look(strand.kind(), decay.of());
        Colour colour = look.colour(brush.palette);
        double left = MARGIN * s;
        double right = width - MARGIN * s;
        brush.surface.polyline(new double[] {left, left + 30 * s}, new double[] {19 * s, 19 * s}, 2, colour,
                new Stroke(look.stroke().width() * s, look.stroke().dash()));
        brush.text(strand.kind().type(), left + 39 * s, 24 * s, Face.SANS_SEMIBOLD, 14, colour, Align.START);
        double after = left + 48 * s + brush.surface.width(strand.kind().type(), brush.type(Face.SANS_SEMIBOLD, 14));
        Formula.of("∂L/∂" + letter + "_{" + (step + 1) + "}").paint(brush, after, 24 * s, 16, brush.colour(Role.TEXT), Align.START);
        brush.text(Numbers.significant(decay.norms()[step], 3), right, 24 * s, Face.MONO_BOLD, 16, brush.colour(Role.TEXT),
                Align.END);
        each(strand, left);
        double[] factors = decay.factors(step);
        if (factors.length == 0) {
            brush.text(message("view.backward.here"), left, 78 * s, Face.SANS, 12.5, brush.colour(Role.TEXT_MUTED), Align.START);
            return;
        }
        product(decay.last(), factors, left, right);
        bars(factors, left, right);
        mean(decay, step, factors.length, left, right);
    }

    private void each(Strand strand, double left) {
        String words = message(width < 340 * s ? "view.backward.eachStepShort" : "view.backward.eachStep");
        double y = (START_ROW + 4.5) * s;
        brush.text(words, left, y, Face.SANS, 12.5, brush.colour(Role.TEXT_MUTED), Align.START);
        double x = left + brush.surface.width(words, brush.type(Face.SANS, 12.5)) + 7 * s;
        String symbol = switch (strand.kind()) {
            case SIMPLE_RNN -> "U · (1 − h^{2})";
            case LSTM -> "f";
            case GRU -> "z";
        };
        Formula formula = Formula.of(symbol);
        formula.paint(brush, x, y, 16, brush.colour(Role.TEXT), Align.START);
        if (strand.kind() != CellKind.SIMPLE_RNN) {
            brush.text(message("view.backward.gateTerms"), x + formula.width(brush, 16) + 5 * s, y, Face.SANS, 12.5,
                    brush.colour(Role.TEXT), Align.START);
        }
    }

    /** The gradient at the loss, the first factors and the last one. */
    private void product(double last, double[] factors, double left, double right) {
        double y = 76 * s;
        String begin = Numbers.significant(last, 3);
        brush.text(begin, left, y, Face.MONO_MEDIUM, 12.5, brush.colour(Role.GRADIENT), Align.START);
        double x = left + brush.surface.width(begin, brush.type(Face.MONO_MEDIUM, 12.5));
        String text = "";
        for (int shown = Math.min(factors.length, FIRST + 2); shown >= 1; shown--) {
            text = times(factors, shown);
            if (x + brush.surface.width(text, brush.type(Face.MONO, 12.5)) <= right) {
                break;
            }
        }
        brush.text(text, x, y, Face.MONO, 12.5, brush.colour(Role.TEXT), Align.START);
    }

    private static String times(double[] factors, int shown) {
        StringBuilder text = new StringBuilder();
        boolean all = shown >= factors.length;
        for (int i = 0; i < (all ? factors.length : shown - 1); i++) {
            text.append(" × ").append(factor(factors[i]));
        }
        return all ? text.toString() : text.append(" × … × ").append(factor(factors[factors.length - 1])).toString();
    }

    private static String factor(double value) {
        return value >= 0.005 && value < 1000 ? Numbers.fixed(value, 2) : Numbers.significant(value, 2);
    }

    /** A bar for each step back, the last one before the loss at the right: up where it grew, down where it shrank. */
    private void bars(double[] factors, double left, double right) {
        double middle = brush.surface.snap(105 * s);
        brush.surface.line(left, middle, right, middle, brush.colour(Role.BORDER), new Stroke(brush.surface.pixel()));
        double step = Math.min((right - left) / factors.length, 14 * s);
        double gap = step > 3 * s ? Math.min(1.4 * s, step * 0.25) : 0;
        for (int i = 0; i < factors.length; i++) {
            double size = Math.clamp(Math.log(factors[i]) / Math.log(2) * BARS / 2 * s, -BARS / 2 * s, BARS / 2 * s);
            if (Double.isNaN(size)) {
                continue;
            }
            boolean grows = size > 0;
            double height = Math.max(0.8 * s, Math.abs(size));
            brush.surface.fill(right - (i + 1) * step + gap / 2, grows ? middle - height : middle, Math.max(step - gap, 0.5),
                    height, brush.colour(grows ? Role.HEAT_PLUS : Role.HEAT_MINUS));
        }
    }

    private void mean(Decay decay, int step, int distance, double left, double right) {
        double y = 140 * s;
        String words = message("view.backward.meanFactor");
        brush.text(words, left, y, Face.SANS, 12.5, brush.colour(Role.TEXT_MUTED), Align.START);
        String mean = Numbers.fixed(decay.mean(step), 4);
        brush.text(mean, left + brush.surface.width(words, brush.type(Face.SANS, 12.5)) + 8 * s, y, Face.MONO_MEDIUM, 12.5,
                brush.colour(Role.TEXT), Align.START);
        String result = Numbers.significant(decay.relative(step), 2);
        brush.text(result, right, y, Face.MONO_BOLD, 12.5, brush.colour(Role.TEXT), Align.END);
        double before = right - brush.surface.width(result, brush.type(Face.MONO_BOLD, 12.5));
        brush.text(mean + ReachWords.raised(distance) + " = ", before, y, Face.MONO, 12.5, brush.colour(Role.TEXT), Align.END);
    }

    private String message(String key) {
        return Messages.in(language, key);
    }

    /** The card in words. */
    static String spoken(Strand strand, int step, Language language) {
        Decay decay = strand.main();
        if (Double.isNaN(decay.mean(step))) {
            return Messages.in(language, "view.backward.cardSpokenHere", strand.kind().type(),
                    Numbers.significant(decay.norms()[step], 3));
        }
        return Messages.in(language, "view.backward.cardSpoken", strand.kind().type(), Numbers.significant(decay.norms()[step], 3),
                ReachWords.percent(decay.relative(step)), Numbers.fixed(decay.mean(step), 4));
    }
}
