package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Weights;
import org.jspecify.annotations.Nullable;

/** An Embedding for all workers: looks rows of the table up. Its gradient is scattered by {@link EmbeddingGradient}. */
final class EmbeddingPlan implements Plan {
    final Embedding layer;
    final Weights.Slice slice;
    private float[] weights = {};

    EmbeddingPlan(Embedding layer, Weights.Slice slice) {
        this.layer = layer;
        this.slice = slice;
    }

    @Override
    public void prepare(float[] all) {
        weights = all;
    }

    @Override
    public EmbeddingPass pass(Layout layout) {
        return new EmbeddingPass(layout);
    }

    /** One worker's look-ups. */
    final class EmbeddingPass implements Pass {
        private final Layout layout;
        private final Tokens tokens;
        private final Frames y;

        EmbeddingPass(Layout layout) {
            this.layout = layout;
            tokens = new Tokens(layout.steps(), layout.lanes());
            y = layout.frames(layer.outputDim());
        }

        @Override
        public Signal forward(Signal in, Share share) {
            tokens.take(share, layer.inputDim());
            for (int t = 0; t < layout.steps(); t++) {
                look(t);
            }
            return Signal.of(y, layer.maskZero() ? tokens.mask() : null);
        }

        private void look(int t) {
            int width = layer.outputDim();
            int stride = y.rowStride();
            float[] to = y.data();
            int at = y.offset(t);
            for (int i = 0; i < layout.lanes(); i++) {
                int from = slice.offset() + tokens.ids[t * layout.lanes() + i] * width;
                for (int e = 0; e < width; e++) {
                    to[at + i + e * stride] = weights[from + e];
                }
            }
        }

        @Override
        public void backward(Frames dOut, @Nullable Frames dIn, Share share, float[] gradient) {
            // dOut is kept for EmbeddingGradient
        }

        int[] ids() {
            return tokens.ids;
        }
    }
}
