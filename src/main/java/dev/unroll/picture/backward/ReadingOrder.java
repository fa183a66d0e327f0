package dev.unroll.picture.backward;

import dev.unroll.trace.LayerTrace;

/**
 * Timesteps in the order in which a layer reads them. Its place says how many steps it has read with this one: 1 is what it
 * read first, {@code steps} what it read last, where its way back begins.
 */
public record ReadingOrder(int steps, boolean backwards) {
    /** The order of a layer. */
    public static ReadingOrder of(LayerTrace layer) {
        return new ReadingOrder(layer.steps().size(), layer.backwards());
    }

    /** The timestep, 0 first in the sequence, at a place from 1. */
    public int step(int place) {
        return backwards ? steps - place : place - 1;
    }

    /** The place, from 1, of a timestep. */
    public int place(int step) {
        return backwards ? steps - step : step + 1;
    }
}
