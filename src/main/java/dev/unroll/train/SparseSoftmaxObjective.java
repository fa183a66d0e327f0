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
 *
 * @param padded class 0 is padding: such timesteps count for nothing, as with a masked loss of Keras; means are over the
 *               others of a batch
 */
record SparseSoftmaxObjective(boolean padded) implements Objective {
    @Override
    public boolean fromLogits() {
        return true;
    }

    @Override
    public void score(Frames output, Batch batch, int first, int count, @Nullable Frames gradient, Tally tally) {
        float[] top = new float[output.lanes()];
        float[] sum = new float[output.lanes()];
        double counted = counted(output, batch);
        float share = (float) (1 / counted);
        double losses = 0;
        long hits = 0;
        for (int step = 0; step < output.steps(); step++) {
            int from = output.offset(step);
            DescentSoftmax.sums(output.data(), from, output.rowStride(), output.rows(), output.lanes(), top, sum);
            if (gradient != null) {
                DescentSoftmax.shares(output.data(), from, output.rowStride(), output.rows(), output.lanes(), top, sum, share,
                        gradient.data(), gradient.offset(step), gradient.rowStride());
                clearBeyond(gradient, step, count);
            }
            for (int sample = 0; sample < count; sample++) {
                int actual = (int) batch.targets()[batch.target(first + sample, step)];
                if (padded && actual == 0) {
                    continue;
                }
                float z = output.data()[from + actual * output.rowStride() + sample];
                losses += Math.log(sum[sample]) + ((double) top[sample] - z);
                hits += z == top[sample] && isFirst(output, actual, from + sample) ? 1 : 0;
            }
            if (gradient != null) {
                subtract(gradient, batch, first, count, step, share);
            }
        }
        double each = batch.size() / counted;
        tally.add(losses * each, hits * each, count);
    }

    /** How many timesteps of the whole batch count. */
    private double counted(Frames output, Batch batch) {
        if (!padded) {
            return (double) output.steps() * batch.size();
        }
        int some = 0;
        for (float target : batch.targets()) {
            some += target == 0 ? 0 : 1;
        }
        return Math.max(some, 1);
    }

    /** Whether no earlier class has the same logit: of equals, the first is the prediction. */
    private static boolean isFirst(Frames output, int actual, int at) {
        float z = output.data()[at + actual * output.rowStride()];
        for (int row = 0; row < actual; row++) {
            if (output.data()[at + row * output.rowStride()] == z) {
                return false;
            }
        }
        return true;
    }

    private void subtract(Frames gradient, Batch batch, int first, int count, int step, float share) {
        int into = gradient.offset(step);
        for (int sample = 0; sample < count; sample++) {
            int actual = (int) batch.targets()[batch.target(first + sample, step)];
            if (!padded || actual != 0) {
                gradient.data()[into + actual * gradient.rowStride() + sample] -= share;
                continue;
            }
            for (int row = 0; row < gradient.rows(); row++) {
                gradient.data()[into + row * gradient.rowStride() + sample] = 0;
            }
        }
    }

    private static void clearBeyond(Frames gradient, int step, int count) {
        for (int row = 0; row < gradient.rows() && count < gradient.lanes(); row++) {
            int at = gradient.index(row, step, 0);
            java.util.Arrays.fill(gradient.data(), at + count, at + gradient.lanes(), 0);
        }
    }
}
