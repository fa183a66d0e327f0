package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.kernel.Rows;
import dev.unroll.nn.Masking;
import org.jspecify.annotations.Nullable;

/** A Masking layer: timesteps of padding become zeros and are marked. */
record MaskingPlan(Masking layer, int width) implements Plan {
    @Override
    public void prepare(float[] weights) {
        // no weights
    }

    @Override
    public Pass pass(Layout layout) {
        return new MaskingPass(layout);
    }

    private final class MaskingPass implements Pass {
        private final Layout layout;
        private final Frames y;
        private final float[] mask;

        MaskingPass(Layout layout) {
            this.layout = layout;
            y = layout.frames(width);
            mask = new float[layout.steps() * layout.lanes()];
        }

        @Override
        public Signal forward(Signal in, Share share) {
            FrameCopy.copy(in, y);
            boolean any = false;
            for (int t = 0; t < layout.steps(); t++) {
                for (int i = 0; i < layout.lanes(); i++) {
                    boolean padded = padded(t, i);
                    mask[t * layout.lanes() + i] = padded ? 0 : 1;
                    any |= padded;
                }
            }
            if (any) {
                multiply(y);
            }
            return Signal.of(y, any ? mask : null);
        }

        private boolean padded(int t, int i) {
            for (int r = 0; r < width; r++) {
                if (!layer.padded(y.get(r, t, i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient) {
            if (dIn == null) {
                return;
            }
            FrameCopy.copy(Signal.of(dOut, null), dIn);
            multiply(dIn);
        }

        private void multiply(Frames frames) {
            for (int t = 0; t < layout.steps(); t++) {
                for (int r = 0; r < width; r++) {
                    int at = frames.index(r, t, 0);
                    Rows.multiply(mask, t * layout.lanes(), frames.data(), at, frames.data(), at, layout.lanes());
                }
            }
        }
    }
}
