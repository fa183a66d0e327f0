package dev.unroll.train;

import dev.unroll.data.Samples;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.nn.fused.FusedModel;
import dev.unroll.nn.fused.Tally;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.util.concurrent.CancellationException;

/** Scores a model on examples in one passage, keeping its outputs. */
public final class Scoring {
    private Scoring() {
    }

    /**
     * Loss, accuracy and outputs on all of {@code samples}.
     *
     * @param threads how many work at it; the figures are the same
     * @throws UnrollException       where the targets do not fit the model or the loss
     * @throws CancellationException when {@code progress} says so
     */
    public static Scores of(Model model, Loss loss, Samples samples, int threads, Progress progress) {
        TrainingChecks.targets(model.architecture(), loss, samples);
        Shape output = model.architecture().output();
        int steps = output.kind() == Shape.Kind.VECTOR ? 1 : samples.targetSteps();
        float[] outputs = new float[Math.multiplyExact(samples.count(), Math.multiplyExact(steps, output.width()))];
        CapturingObjective objective = new CapturingObjective(Objectives.of(loss, model.architecture()), outputs);
        BatchBuffer buffer = new BatchBuffer(samples);
        Tally tally = new Tally();
        try (Workers workers = new Workers(threads)) {
            FusedModel fused = new FusedModel(model, objective, workers);
            for (int from = 0; from < samples.count(); from += ValidationPass.BATCH) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                objective.beginAt(from);
                tally.add(fused.evaluate(buffer.slice(from, Math.min(samples.count(), from + ValidationPass.BATCH))));
                progress.update((double) tally.samples() / samples.count(), Messages.get("train.evaluating"));
            }
        }
        return new Scores(tally.loss(), tally.metric(), outputs, steps, output.width());
    }

    /**
     * The last layer's outputs [samples][steps][units] for all of {@code samples}; their targets are not looked at.
     *
     * @throws CancellationException when {@code progress} says so
     */
    public static float[] outputs(Model model, Samples samples, int threads, Progress progress) {
        BatchBuffer buffer = new BatchBuffer(samples);
        float[] outputs = {};
        try (Workers workers = new Workers(threads)) {
            FusedModel fused = new FusedModel(model, new ElementObjective(ElementLoss.SQUARED, false), workers);
            for (int from = 0; from < samples.count(); from += ValidationPass.BATCH) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                int to = Math.min(samples.count(), from + ValidationPass.BATCH);
                float[] some = fused.predict(buffer.slice(from, to));
                int each = some.length / (to - from);
                outputs = from == 0 ? new float[Math.multiplyExact(each, samples.count())] : outputs;
                System.arraycopy(some, 0, outputs, from * each, some.length);
                progress.update((double) to / samples.count(), Messages.get("train.evaluating"));
            }
        }
        return outputs;
    }
}
