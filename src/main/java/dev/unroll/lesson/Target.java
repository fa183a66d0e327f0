package dev.unroll.lesson;

import dev.unroll.trace.Quantity;

/** Where a person is to look. */
public sealed interface Target {
    /** Nowhere in particular. */
    record Nothing() implements Target {
    }

    /**
     * A control.
     *
     * @param id in the window
     */
    record Control(String id) implements Target {
    }

    /** A number of the chosen unit in the picture of the cell. */
    record Number(Quantity quantity) implements Target {
    }

    /** A state of the chosen unit as it comes in from the timestep before, in the picture of the cell. */
    record Before(Quantity quantity) implements Target {
    }

    /** A layer's cell at the timestep that is looked at, in the unrolled picture. */
    record Timestep() implements Target {
    }
}
