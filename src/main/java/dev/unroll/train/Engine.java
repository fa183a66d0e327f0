package dev.unroll.train;

import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.FusedModel;
import dev.unroll.nn.fused.Tally;

/** What the loop needs of a model's passages; tests put scripted losses behind it. */
interface Engine {
    /** Forward and backward through one batch. */
    Tally train(Batch batch, long dropoutSeed);

    /** The gradient left by the last {@link #train}. */
    float[] gradient();

    /** Scores one batch without dropout. */
    Tally evaluate(Batch batch);

    /** Gives back the memory of its passages; what comes afterwards makes it anew. */
    default void forget() {
        // a scripted one has none
    }

    /** The real one. */
    static Engine of(FusedModel model) {
        return new Engine() {
            @Override
            public Tally train(Batch batch, long dropoutSeed) {
                return model.train(batch, dropoutSeed);
            }

            @Override
            public float[] gradient() {
                return model.gradient();
            }

            @Override
            public Tally evaluate(Batch batch) {
                return model.evaluate(batch);
            }

            @Override
            public void forget() {
                model.forget();
            }
        };
    }
}
