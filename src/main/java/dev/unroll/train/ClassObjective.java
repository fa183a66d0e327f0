package dev.unroll.train;

import dev.unroll.kernel.Frames;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.Objective;
import dev.unroll.nn.fused.Tally;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The mean of a {@link ClassLoss} over timesteps and samples; the metric is how often the largest output is the class.
 *
 * @param sparse whether a target is a class index instead of k probabilities
 */
record ClassObjective(ClassLoss loss, boolean fromLogits, boolean sparse) implements Objective {
    @Override
    public void score(Frames output, Batch batch, int first, int count, @Nullable Frames gradient, Tally tally) {
        int classes = output.rows();
        double[] out = new double[classes];
        double[] target = new double[classes];
        double[] slope = new double[classes];
        double losses = 0;
        double hits = 0;
        for (int step = 0; step < output.steps(); step++) {
            for (int sample = 0; sample < count; sample++) {
                gather(output, step, sample, out);
                readTarget(batch, batch.target(first + sample, step), target);
                losses += loss.score(out, target, slope);
                hits += ClassLoss.largest(out) == ClassLoss.largest(target) ? 1 : 0;
                if (gradient != null) {
                    scatter(slope, 1.0 / ((double) output.steps() * batch.size()), gradient, step, sample);
                }
            }
        }
        tally.add(losses / output.steps(), hits / output.steps(), count);
    }

    private static void gather(Frames output, int step, int sample, double[] into) {
        int at = output.index(0, step, sample);
        for (int j = 0; j < into.length; j++) {
            into[j] = output.data()[at + j * output.rowStride()];
        }
    }

    private void readTarget(Batch batch, int at, double[] into) {
        if (sparse) {
            Arrays.fill(into, 0);
            into[(int) batch.targets()[at]] = 1;
            return;
        }
        for (int j = 0; j < into.length; j++) {
            into[j] = batch.targets()[at + j];
        }
    }

    private static void scatter(double[] slope, double share, Frames gradient, int step, int sample) {
        int at = gradient.index(0, step, sample);
        for (int j = 0; j < slope.length; j++) {
            gradient.data()[at + j * gradient.rowStride()] = (float) (slope[j] * share);
        }
    }
}
