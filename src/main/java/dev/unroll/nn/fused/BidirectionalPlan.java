package dev.unroll.nn.fused;

import dev.unroll.nn.Bidirectional;

/** A Bidirectional layer for all workers: two recurrent layers and how their outputs are joined. */
record BidirectionalPlan(Bidirectional layer, RecurrentPlan forward, RecurrentPlan backward) implements Plan {
    @Override
    public void prepare(float[] weights) {
        forward.prepare(weights);
        backward.prepare(weights);
    }

    @Override
    public Pass pass(Layout layout) {
        return new BidirectionalPass(this, layout);
    }
}
