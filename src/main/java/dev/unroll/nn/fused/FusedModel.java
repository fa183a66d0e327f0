package dev.unroll.nn.fused;

import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;

/**
 * The reading for training: forward and backward through a whole model in fused vector loops, each worker over its
 * shares of the batch. Reads the model's weights afresh at every call, so the caller may change them between calls.
 * Not for several threads at once.
 */
public final class FusedModel {
    private final Model model;
    private final Objective objective;
    private final Workers workers;

    public FusedModel(Model model, Objective objective, Workers workers) {
        this.model = model;
        this.objective = objective;
        this.workers = workers;
    }

    /**
     * Forward and backward through one batch; the gradient of the mean loss is in {@link #gradient()} afterwards.
     *
     * @param dropoutSeed decides the dropout masks of this batch
     */
    public Tally train(Batch batch, long dropoutSeed) {
        throw new UnsupportedOperationException("soon " + model + objective + workers);
    }

    /** The gradient left by the last {@link #train}, laid out as the model's weights. */
    public float[] gradient() {
        throw new UnsupportedOperationException("soon");
    }

    /** Scores one batch without dropout. */
    public Tally evaluate(Batch batch) {
        throw new UnsupportedOperationException("soon");
    }

    /** The last layer's output without dropout: [size][steps or 1][units]; targets are ignored. */
    public float[] predict(Batch batch) {
        throw new UnsupportedOperationException("soon");
    }
}
