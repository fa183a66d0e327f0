package dev.unroll.picture.cell;

import dev.unroll.plot.Palette.Role;
import dev.unroll.text.Messages;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
import java.util.Locale;

/** One call to paint: everything its painters share. */
record CellScene(Pen pen, CellLayout layout, CellView view, SequenceTrace trace, double fraction) {
    /** The same, painted only as opaque as {@code opacity} says. */
    CellScene faded(double opacity) {
        return new CellScene(pen.faded(opacity), layout, view, trace, fraction);
    }

    String text(String key, Object... arguments) {
        return Messages.in(view.language(), key, arguments);
    }

    LayerTrace layer() {
        return layout.trace;
    }

    StepTrace step() {
        return layout.step();
    }

    double[] hBefore() {
        return layer().hBefore(layout.t);
    }

    double[] cBefore() {
        return layer().cBefore(layout.t);
    }

    /** How far an operation has come, 0 … 1. */
    double progress(Operation.Kind kind) {
        return Operations.of(layer()).all().stream().filter(each -> each.kind() == kind).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(layer().type() + " has no " + kind)).progress(fraction);
    }

    /** How far the part of an operation has come that lies between two shares of it, 0 … 1. */
    double part(Operation.Kind kind, double from, double to) {
        return Math.clamp((progress(kind) - from) / (to - from), 0, 1);
    }

    /** The number of a timestep as people count it; 0 before the first. */
    static String number(int t) {
        return String.format(Locale.ROOT, "%d", t + 1);
    }

    /** The number of the timestep that the state comes from. */
    String before() {
        return number(layout.previous());
    }

    String now() {
        return number(layout.t);
    }

    static Role role(Quantity quantity) {
        return switch (quantity) {
            case FORGET -> Role.FORGET;
            case INPUT, RESET -> Role.INPUT;
            case CANDIDATE, NEW_STATE -> Role.CANDIDATE;
            case OUTPUT, UPDATE -> Role.OUTPUT;
            case CELL -> Role.CELL;
            case HIDDEN, INPUT_VECTOR -> Role.HIDDEN;
        };
    }

    /** A quantity's letter as formulas write it; a tilde stands above candidates. */
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

    static boolean tilde(Quantity quantity) {
        return quantity == Quantity.CANDIDATE || quantity == Quantity.NEW_STATE;
    }
}
