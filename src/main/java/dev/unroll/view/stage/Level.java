package dev.unroll.view.stage;

/** How close the sequence is looked at. */
public enum Level {
    /** All timesteps. */
    NETWORK,
    /** One timestep of one layer. */
    CELL
}
