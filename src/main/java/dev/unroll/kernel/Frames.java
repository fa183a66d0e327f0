package dev.unroll.kernel;

/**
 * Numbers of one worker's samples over time, with the samples in the vector lanes: row r is one feature, and within a
 * chunk of timesteps a row's steps follow each other, each a run of {@link #lanes()} samples. Where {@code chunkSteps}
 * is less than {@code steps}, the chunks lie one after the other, so that one chunk of all rows fits the cache. With
 * chunks of one timestep, all rows of a timestep lie together without gaps.
 */
public final class Frames {
    private static final int LINE = 16;
    private final float[] data;
    private final int rows;
    private final int steps;
    private final int lanes;
    private final int chunkSteps;
    private final int rowStride;

    /**
     * All zeros.
     *
     * @param lanes samples in a step, a multiple of the vector length
     */
    public Frames(int rows, int steps, int lanes, int chunkSteps) {
        this.rows = rows;
        this.steps = steps;
        this.lanes = lanes;
        this.chunkSteps = Math.min(chunkSteps, steps);
        this.rowStride = this.chunkSteps == 1 ? lanes : stride(this.chunkSteps * lanes);
        int chunks = Math.ceilDiv(steps, this.chunkSteps);
        this.data = new float[Math.multiplyExact(Math.multiplyExact(chunks, rows), rowStride)];
    }

    /** Whole cache lines, an odd number of them: rows a power of two apart would fall into the same cache sets. */
    private static int stride(int floats) {
        return floats <= LINE ? floats : (Math.ceilDiv(floats, LINE) | 1) * LINE;
    }

    /** The raw numbers. */
    public float[] data() {
        return data;
    }

    /** Features. */
    public int rows() {
        return rows;
    }

    /** Timesteps. */
    public int steps() {
        return steps;
    }

    /** Samples in a step, padding included. */
    public int lanes() {
        return lanes;
    }

    /** Timesteps in a chunk (the last may hold fewer). */
    public int chunkSteps() {
        return chunkSteps;
    }

    /** Distance from one row to the next. */
    public int rowStride() {
        return rowStride;
    }

    /** Where row 0 of a timestep begins. */
    public int offset(int step) {
        return step / chunkSteps * rows * rowStride + step % chunkSteps * lanes;
    }

    /** Where the number of one feature, timestep and sample is. */
    public int index(int row, int step, int sample) {
        return offset(step) + row * rowStride + sample;
    }

    /** One number. */
    public float get(int row, int step, int sample) {
        return data[index(row, step, sample)];
    }

    /** Sets one number. */
    public void set(int row, int step, int sample, float value) {
        data[index(row, step, sample)] = value;
    }
}
