package dev.unroll.nn.fused;

import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An encoder–decoder for all workers. */
final class EncoderDecoderPlan implements Plan {
    final EncoderDecoder layer;
    final int index;
    final RecurrentPlan encoder;
    final RecurrentPlan decoder;
    final @Nullable AttentionPlan attention;
    private @Nullable DensePlan reader;

    EncoderDecoderPlan(EncoderDecoder layer, int index, List<Weights.Slice> slices, GradientMap map) {
        int arrays = layer.cellArrays();
        this.layer = layer;
        this.index = index;
        encoder = new RecurrentPlan(layer.recurrent(), 2 * index, layer.sourceWords(), slices.subList(0, arrays), map);
        decoder = new RecurrentPlan(layer.recurrent(), 2 * index + 1, layer.targetWords(), slices.subList(arrays, 2 * arrays), map);
        attention = layer.attention() == EncoderDecoder.Attention.NONE ? null
                : new AttentionPlan(layer, slices.subList(2 * arrays, slices.size()), map);
    }

    /** The layer that makes symbols of what this one gives: it decides what the decoder is fed where that is its own output. */
    void readBy(@Nullable DensePlan dense) {
        reader = dense;
    }

    @Nullable DensePlan reader() {
        return reader;
    }

    @Override
    public void prepare(float[] weights) {
        encoder.prepare(weights);
        decoder.prepare(weights);
        if (attention != null) {
            attention.prepare(weights);
        }
    }

    @Override
    public Pass pass(Layout layout) {
        return new EncoderDecoderPass(this, layout);
    }
}
