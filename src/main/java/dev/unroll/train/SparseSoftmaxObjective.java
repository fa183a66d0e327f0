package dev.unroll.train;

import dev.unroll.kernel.DescentSoftmax;
import dev.unroll.kernel.Frames;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.Objective;
import dev.unroll.nn.fused.Tally;
import org.jspecify.annotations.Nullable;

/**
 * {@link ClassLoss#LOGITS} against class indices, vectorised over samples: what a model over an alphabet spends at each
 * of many timesteps. L = ln Σ e^z − z of the class; ∂L/∂z = softmax(z), less 1 at the class.
 */
record SparseSoftmaxObjective() implements Objective {
    @Override
    public boolean fromLogits() {
        return true;
    }

    @Override
    public void score(Frames output, Batch batch, int first, int count, @Nullable Frames gradient, Tally tally) {
        float[] top = new float[output.lanes()];
        float[] sum = new float[output.lanes()];
        float share = (float) (1.0 / ((double) output.steps() * batch.size()));
        double losses = 0;
        long hits = 0;
        for (int step = 0; step < output.steps(); step++) {
            DescentSoftmax.sums(output.data(), output.offset(step), output.rowStride(), output.rows(), output.lanes(), top, sum);
            if (gradient != null) {
                DescentSoftmax.shares(output.data(), output.offset(step), output.rowStride(), output.rows(), output.lanes(), top,
                        sum, share, gradient.data(), gradient.offset(step), gradient.rowStride());
                clearBeyond(gradient, step, count);
            }
            for (int sample = 0; sample < count; sample++) {
                int actual = (int) batch.targets()[batch.target(first + sample, step)];
                float z = output.get(actual, step, sample);
                losses += Math.log(sum[sample]) + ((double) top[sample] - z);
                hits += z == top[sample] && isFirst(output, actual, step, sample) ? 1 : 0;
                if (gradient != null) {
                    gradient.data()[gradient.index(actual, step, sample)] -= share;
                }
            }
        }
        tally.add(losses / output.steps(), (double) hits / output.steps(), count);
    }

    /** Whether no earlier class has the same logit: of equals, the first is the prediction. */
    private static boolean isFirst(Frames output, int actual, int step, int sample) {
        float z = output.get(actual, step, sample);
        for (int row = 0; row < actual; row++) {
            if (output.get(row, step, sample) == z) {
                return false;
            }
        }
        return true;
    }

    private static void clearBeyond(Frames gradient, int step, int count) {
        for (int row = 0; row < gradient.rows() && count < gradient.lanes(); row++) {
            int at = gradient.index(row, step, 0);
            java.util.Arrays.fill(gradient.data(), at + count, at + gradient.lanes(), 0);
        }
    }
}
