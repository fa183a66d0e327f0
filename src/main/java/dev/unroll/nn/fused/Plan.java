package dev.unroll.nn.fused;

/** What all workers share of one layer: its weights as the kernels want them. */
interface Plan {
    /** Takes the weights over, once before each batch. */
    void prepare(float[] weights);

    /** New buffers for one worker. */
    Pass pass(Layout layout);
}
