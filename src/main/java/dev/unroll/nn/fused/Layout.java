package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;

/**
 * How frames are cut in time.
 *
 * @param steps      timesteps of the sequence
 * @param lanes      samples in the lanes, padding included
 * @param chunkSteps timesteps in a chunk
 */
record Layout(int steps, int lanes, int chunkSteps) {
    /** Numbers of one row in a chunk: long runs for the weight gradients, yet all rows of a chunk fit the second cache. */
    private static final int RUN = 1024;

    static Layout of(int steps, int lanes) {
        int chunks = Math.max(1, Math.ceilDiv(steps * lanes, RUN + RUN / 2));
        return new Layout(steps, lanes, Math.ceilDiv(steps, chunks));
    }

    /** Frames for every timestep. */
    Frames frames(int rows) {
        return new Frames(rows, steps, lanes, chunkSteps);
    }

    /** Frames for the state before the first timestep and after every one. */
    Frames states(int rows) {
        return new Frames(rows, steps + 1, lanes, chunkSteps == steps ? steps + 1 : chunkSteps);
    }

    /** The same samples, one timestep. */
    Layout single() {
        return new Layout(1, lanes, 1);
    }

    /** The first timestep after the chunk that begins at {@code from}. */
    int chunkEnd(int from) {
        return Math.min(steps, from + chunkSteps);
    }

    /** The first timestep of the last chunk. */
    int lastChunk() {
        return (steps - 1) / chunkSteps * chunkSteps;
    }
}
