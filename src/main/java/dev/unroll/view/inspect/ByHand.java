package dev.unroll.view.inspect;

import dev.unroll.workspace.study.WhatIf.Place;

/**
 * Who keeps the values that a person sets by hand, and the way back through them. Values of one place that follow each
 * other quickly, as while a slider is dragged, are one step for undo.
 */
public interface ByHand {
    /** Sets a value. */
    void set(Place place, double value);

    /** Sets a further value within the gesture that the last {@link #set} began: both are one step for undo. */
    void goOn(Place place, double value);

    /** Gives one place its own value back. */
    void clear(Place place);

    /** Gives every place its own value back. */
    void restore();
}
