package dev.unroll.picture;

import dev.unroll.trace.Quantity;
import dev.unroll.trace.StepTrace;

/** Which of a cell's two states its strip shows. */
public enum State {
    HIDDEN,
    CELL;

    /** One number for each unit; the hidden state where the cell has no cell state. */
    public double[] of(StepTrace step) {
        return this == CELL && step.c().length > 0 ? step.c() : step.h();
    }

    /** What these numbers are in a layer of this type. */
    public Quantity in(String type) {
        return this == CELL && type.equals("LSTM") ? Quantity.CELL : Quantity.HIDDEN;
    }
}
