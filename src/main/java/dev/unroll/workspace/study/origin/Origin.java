package dev.unroll.workspace.study.origin;

import dev.unroll.trace.Spot;

/** Where a number of a trace comes from. */
public sealed interface Origin permits GateSum, Blend, Fed, Copied {
    /** The number. */
    Spot spot();

    /** What it is in the trace, also where it was set by hand. */
    double value();

    /** What it would be, were it not set by hand. */
    double computed();
}
