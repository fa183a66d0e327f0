package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One-hot vectors: handed on as ids to a layer that can read ids, built otherwise.
 *
 * @param build whether the next layer needs the numbers
 */
record OneHotPlan(int width, boolean build) implements Plan {
    @Override
    public void prepare(float[] weights) {
        // no weights
    }

    @Override
    public Pass pass(Layout layout) {
        return new OneHotPass(layout);
    }

    private final class OneHotPass implements Pass {
        private final Layout layout;
        private final Tokens tokens;
        private final @Nullable Frames y;

        OneHotPass(Layout layout) {
            this.layout = layout;
            tokens = new Tokens(layout.steps(), layout.lanes());
            y = build ? layout.frames(width) : null;
        }

        @Override
        public Signal forward(Signal in, Share share) {
            tokens.take(share, width);
            Frames frames = y;
            if (frames == null) {
                return Signal.oneHot(tokens.ids, width, layout.steps());
            }
            Arrays.fill(frames.data(), 0);
            for (int t = 0; t < layout.steps(); t++) {
                for (int i = 0; i < layout.lanes(); i++) {
                    frames.set(tokens.ids[t * layout.lanes() + i], t, i, 1);
                }
            }
            return Signal.of(frames, null);
        }

        @Override
        public void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient) {
            // no weights, and nothing before it
        }
    }
}
