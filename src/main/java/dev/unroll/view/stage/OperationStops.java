package dev.unroll.view.stage;

import dev.unroll.picture.cell.Operations;
import dev.unroll.view.network.Playhead;

/** Inside a cell a step is an operation. */
record OperationStops(Operations operations) implements Playhead.Stops {
    @Override
    public double after(double time) {
        return operations.next(time);
    }

    @Override
    public double before(double time) {
        return operations.previous(time);
    }
}
