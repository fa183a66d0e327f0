package dev.unroll.view.stage;

/** Which way is followed. */
public enum Direction {
    /** From the input to the output. */
    FORWARD,
    /** From the loss to the first timestep. */
    BACKWARD
}
