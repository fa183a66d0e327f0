package dev.unroll.nn.fused;

import dev.unroll.kernel.Packing;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Weights;
import java.util.List;

/** The weights of an attention as the kernels want them. The inner product has none. */
final class AttentionPlan {
    final int units;
    final boolean additive;
    /** For k = w1ᵀ · e and q = w2ᵀ · d, and the way back. */
    final float[] keys;
    final float[] keysBack;
    final float[] queries;
    final float[] queriesBack;
    final float[] v;
    final int w1Gradient;
    final int w2Gradient;
    final int vGradient;
    private final List<Weights.Slice> slices;

    /** @param slices w1, w2 and v, or none */
    AttentionPlan(EncoderDecoder layer, List<Weights.Slice> slices, GradientMap map) {
        this.units = layer.cell().units();
        this.additive = layer.attention() == EncoderDecoder.Attention.BAHDANAU;
        this.slices = slices;
        int size = additive ? units * units : 0;
        keys = new float[size];
        keysBack = new float[size];
        queries = new float[size];
        queriesBack = new float[size];
        v = new float[additive ? units : 0];
        w1Gradient = additive ? map.offset(slices.get(0)) : -1;
        w2Gradient = additive ? map.offset(slices.get(1)) : -1;
        vGradient = additive ? map.offset(slices.get(2)) : -1;
    }

    void prepare(float[] weights) {
        if (!additive) {
            return;
        }
        pack(weights, slices.get(0).offset(), keys, keysBack);
        pack(weights, slices.get(1).offset(), queries, queriesBack);
        System.arraycopy(weights, slices.get(2).offset(), v, 0, units);
    }

    private void pack(float[] weights, int from, float[] forward, float[] back) {
        Packing.pack(weights, from, 1, units, units, units, forward, 0);
        Packing.pack(weights, from, units, 1, units, units, back, 0);
    }
}
