package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Rows;
import org.jspecify.annotations.Nullable;

/** A Dropout layer: a fresh draw for every number of every batch. */
record DropoutPlan(double rate, int index, int width) implements Plan {
    @Override
    public void prepare(float[] weights) {
        // no weights
    }

    @Override
    public Pass pass(Layout layout) {
        return new DropoutPass(layout);
    }

    private final class DropoutPass implements Pass {
        private final Frames y;
        private final float[] mask;
        private final Layout layout;

        DropoutPass(Layout layout) {
            this.layout = layout;
            y = layout.frames(width);
            mask = new float[layout.steps() * width * layout.lanes()];
        }

        @Override
        public Signal forward(Signal in, Share share) {
            if (!share.training || rate == 0) {
                return in;
            }
            FrameCopy.copy(in, y);
            DropoutMask.fill(mask, layout.steps() * width, layout.lanes(), rate, share.seed, 2L * index, share.first);
            multiply(y);
            return Signal.of(y, in.mask());
        }

        @Override
        public void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient) {
            if (dIn == null) {
                return;
            }
            FrameCopy.copy(Signal.of(dOut, null), dIn);
            if (rate > 0) {
                multiply(dIn);
            }
        }

        private void multiply(Frames frames) {
            int lanes = layout.lanes();
            for (int t = 0; t < layout.steps(); t++) {
                for (int r = 0; r < width; r++) {
                    int at = frames.index(r, t, 0);
                    Rows.multiply(mask, (t * width + r) * lanes, frames.data(), at, frames.data(), at, lanes);
                }
            }
        }
    }
}
