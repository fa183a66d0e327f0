package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import org.jspecify.annotations.Nullable;

/** Lays all timesteps side by side: row t · width + r of one timestep. */
record FlattenPlan(int width) implements Plan {
    @Override
    public void prepare(float[] weights) {
        // no weights
    }

    @Override
    public Pass pass(Layout layout) {
        return new FlattenPass(layout);
    }

    private final class FlattenPass implements Pass {
        private final Layout layout;
        private final Frames flat;

        FlattenPass(Layout layout) {
            this.layout = layout;
            flat = layout.single().frames(layout.steps() * width);
        }

        @Override
        public Signal forward(Signal in, Share share) {
            Frames from = in.numbers();
            for (int t = 0; t < layout.steps(); t++) {
                int fo = in.offset(t);
                for (int r = 0; r < width; r++) {
                    System.arraycopy(from.data(), fo + r * from.rowStride(), flat.data(), flat.index(t * width + r, 0, 0),
                            layout.lanes());
                }
            }
            return Signal.of(flat, null);
        }

        @Override
        public void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient) {
            if (dIn == null) {
                return;
            }
            for (int t = 0; t < layout.steps(); t++) {
                for (int r = 0; r < width; r++) {
                    System.arraycopy(dOut.data(), dOut.index(t * width + r, 0, 0), dIn.data(), dIn.index(r, t, 0),
                            layout.lanes());
                }
            }
        }
    }
}
