package dev.unroll.nn.fused;

/** The samples of a batch that one worker takes through the model at once. */
final class Share {
    /** Samples in a share: two vectors at 512 bits, and enough shares for several workers. Fixed, so that results do not
     * depend on the number of workers. */
    static final int SAMPLES = 32;

    final Batch batch;
    final int first;
    final int count;
    final boolean training;
    final long seed;

    Share(Batch batch, int index, boolean training, long seed) {
        this.batch = batch;
        this.first = index * SAMPLES;
        this.count = Math.min(SAMPLES, batch.size() - first);
        this.training = training;
        this.seed = seed;
    }

    /** How many shares a batch of {@code samples} is cut into. */
    static int count(int samples) {
        return Math.ceilDiv(samples, SAMPLES);
    }
}
