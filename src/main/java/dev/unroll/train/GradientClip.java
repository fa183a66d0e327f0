package dev.unroll.train;

import dev.unroll.kernel.DescentClip;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Weights;
import java.util.List;

/** Clips the gradient of a whole model as Keras' {@code clipvalue}, {@code clipnorm} and {@code global_clipnorm} do. */
final class GradientClip {
    /** Norms are sums over blocks of this many floats, added in order whoever computed them. */
    private static final int BLOCK = 1 << 14;
    private final Clipping clipping;
    private final List<Weights.Slice> slices;

    GradientClip(Clipping clipping, List<Weights.Slice> slices) {
        this.clipping = clipping;
        this.slices = slices;
    }

    void apply(float[] gradient, Workers workers) {
        float limit = (float) clipping.limit();
        switch (clipping.kind()) {
            case NONE -> {
                // as it is
            }
            case VALUE -> Ranges.over(workers, gradient.length, (from, to) -> DescentClip.clamp(gradient, from, to, limit));
            case NORM -> {
                for (Weights.Slice slice : slices) {
                    int end = slice.offset() + slice.size();
                    shrink(gradient, slice.offset(), end, Math.sqrt(squares(gradient, slice.offset(), end, workers)));
                }
            }
            case GLOBAL_NORM -> {
                double norm = Math.sqrt(squares(gradient, 0, gradient.length, workers));
                Ranges.over(workers, gradient.length, (from, to) -> shrink(gradient, from, to, norm));
            }
        }
    }

    private void shrink(float[] gradient, int from, int to, double norm) {
        if (!(norm <= clipping.limit())) {
            DescentClip.scale(gradient, from, to, (float) (clipping.limit() / norm));
        }
    }

    private static double squares(float[] gradient, int from, int to, Workers workers) {
        int blocks = Math.ceilDiv(to - from, BLOCK);
        double[] sums = new double[blocks];
        if (blocks == 1) {
            return DescentClip.squares(gradient, from, to);
        }
        workers.run(blocks, (block, member) -> {
            int begin = from + block * BLOCK;
            sums[block] = DescentClip.squares(gradient, begin, Math.min(to, begin + BLOCK));
        });
        double sum = 0;
        for (double block : sums) {
            sum += block;
        }
        return sum;
    }
}
