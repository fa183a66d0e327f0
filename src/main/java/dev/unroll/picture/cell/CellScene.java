package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.text.Messages;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;

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

    /** Whether gradients are shown. */
    boolean back() {
        return view.back() && step().gradients() != null;
    }

    /** A quantity's values at the timestep, or their gradients on the way back. */
    double[] values(Quantity quantity) {
        return back() ? quantity.gradients(step()) : quantity.values(step());
    }

    /** The hidden state that the timestep begins with, or its gradient; empty where there is none. */
    double[] hBefore() {
        return back() ? before(Quantity.HIDDEN) : layer().hBefore(layout.t);
    }

    /** The cell state that the timestep begins with, or its gradient; empty where there is none. */
    double[] cBefore() {
        return back() ? before(Quantity.CELL) : layer().cBefore(layout.t);
    }

    private double[] before(Quantity quantity) {
        StepTrace before = layer().before(layout.t);
        return before == null ? new double[0] : quantity.gradients(before);
    }

    /** A quantity's letter, on the way back with the sign of a derivative. */
    String sign(Quantity quantity) {
        return back() ? "∂" + QuantitySymbol.letter(quantity) : QuantitySymbol.letter(quantity);
    }

    /** How far the part of an operation has been gone back that lies between two shares of it, 0 … 1. */
    double gone(Operation.Kind kind, double from, double to) {
        return Math.clamp((1 - progress(kind) - from) / (to - from), 0, 1);
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
        return Integer.toString(t + 1);
    }

    /** The number of the timestep that the state comes from. */
    String before() {
        return number(layout.previous());
    }

    String now() {
        return number(layout.t);
    }

    /** A layer's name without the direction that a Bidirectional layer's has behind it. */
    static String plain(String name) {
        return name.replaceFirst("/(forward|backward)$", "");
    }
}
