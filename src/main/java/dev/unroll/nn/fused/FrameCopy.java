package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;

/** Copies a signal's numbers so that timestep t lies at step t. */
final class FrameCopy {
    private FrameCopy() {
    }

    static void copy(Signal in, Frames to) {
        Frames from = in.numbers();
        for (int t = 0; t < in.steps(); t++) {
            int fo = in.offset(t);
            int at = to.offset(t);
            for (int r = 0; r < to.rows(); r++) {
                System.arraycopy(from.data(), fo + r * from.rowStride(), to.data(), at + r * to.rowStride(), to.lanes());
            }
        }
    }
}
