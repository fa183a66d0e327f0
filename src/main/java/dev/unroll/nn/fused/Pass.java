package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import org.jspecify.annotations.Nullable;

/**
 * One worker's buffers for one layer. Order of calls for each share: {@link #forward}, then, in training,
 * {@link #backward}.
 */
interface Pass {
    /** The layer's output for a share; it stays valid until the next call. */
    Signal forward(Signal in, Share share);

    /**
     * Adds this share's weight gradients and writes the gradient of the input.
     *
     * @param dOut     ∂L/∂output; may be overwritten
     * @param dIn      where ∂L/∂input goes, timestep t at step t; null where nobody needs it
     * @param gradient the share's gradients, laid out by {@link Plan}
     */
    void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient);
}
