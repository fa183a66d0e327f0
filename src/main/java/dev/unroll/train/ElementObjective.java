package dev.unroll.train;

import dev.unroll.kernel.Frames;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.Objective;
import dev.unroll.nn.fused.Tally;
import org.jspecify.annotations.Nullable;

/** The mean of an {@link ElementLoss} over units, timesteps and samples. */
record ElementObjective(ElementLoss loss, boolean fromLogits) implements Objective {
    @Override
    public void score(Frames output, Batch batch, int first, int count, @Nullable Frames gradient, Tally tally) {
        double share = 1.0 / ((double) output.rows() * output.steps());
        double losses = 0;
        double metrics = 0;
        for (int step = 0; step < output.steps(); step++) {
            for (int row = 0; row < output.rows(); row++) {
                int at = output.index(row, step, 0);
                for (int sample = 0; sample < count; sample++) {
                    double a = output.data()[at + sample];
                    double y = batch.targets()[batch.target(first + sample, step) + row];
                    losses += loss.loss(a, y);
                    metrics += loss.metric(a, y);
                }
                if (gradient != null) {
                    slopes(output, batch, first, count, gradient, row, step, share / batch.size());
                }
            }
        }
        tally.add(losses * share, metrics * share, count);
    }

    private void slopes(Frames output, Batch batch, int first, int count, Frames gradient, int row, int step,
            double share) {
        int from = output.index(row, step, 0);
        int into = gradient.index(row, step, 0);
        for (int sample = 0; sample < count; sample++) {
            double y = batch.targets()[batch.target(first + sample, step) + row];
            gradient.data()[into + sample] = (float) (loss.slope(output.data()[from + sample], y) * share);
        }
    }
}
