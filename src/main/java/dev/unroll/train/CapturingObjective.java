package dev.unroll.train;

import dev.unroll.kernel.Frames;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.Objective;
import dev.unroll.nn.fused.Tally;
import org.jspecify.annotations.Nullable;

/** Scores as another objective does and keeps what was scored, as probabilities where that one takes logits. */
final class CapturingObjective implements Objective {
    private final Objective objective;
    private final float[] outputs;
    private int begin;

    /**
     * Keeps into {@code outputs} [samples][steps][units].
     */
    CapturingObjective(Objective objective, float[] outputs) {
        this.objective = objective;
        this.outputs = outputs;
    }

    /** The next batch's sample 0 is sample {@code sample} of the outputs. */
    void beginAt(int sample) {
        begin = sample;
    }

    @Override
    public boolean fromLogits() {
        return objective.fromLogits();
    }

    @Override
    public void score(Frames output, Batch batch, int first, int count, @Nullable Frames gradient, Tally tally) {
        objective.score(output, batch, first, count, gradient, tally);
        double[] numbers = new double[output.rows()];
        for (int sample = 0; sample < count; sample++) {
            for (int step = 0; step < output.steps(); step++) {
                int at = ((begin + first + sample) * output.steps() + step) * numbers.length;
                for (int row = 0; row < numbers.length; row++) {
                    numbers[row] = output.get(row, step, sample);
                }
                squash(numbers);
                for (int row = 0; row < numbers.length; row++) {
                    outputs[at + row] = (float) numbers[row];
                }
            }
        }
    }

    private void squash(double[] numbers) {
        if (!objective.fromLogits()) {
            return;
        }
        if (!(objective instanceof ElementObjective)) {
            softmax(numbers);
            return;
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ElementLoss.BINARY_LOGIT.slope(numbers[i], 0);
        }
    }

    private static void softmax(double[] numbers) {
        double top = numbers[ClassLoss.largest(numbers)];
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.exp(numbers[i] - top);
            sum += numbers[i];
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] /= sum;
        }
    }
}
