package dev.unroll.train;

import dev.unroll.data.Samples;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import org.jspecify.annotations.Nullable;

/** What must hold before a training begins; each failure is one sentence with its remedy. */
public final class TrainingChecks {
    private TrainingChecks() {
    }

    /**
     * Whether a model can be trained on these examples with these settings.
     *
     * @throws UnrollException where it cannot
     */
    public static void check(Architecture architecture, Samples training, @Nullable Samples validation,
            TrainingSettings settings) {
        if (training.count() == 0) {
            throw UnrollException.badArgument("train.noSamples");
        }
        if (validation == null || validation.count() == 0) {
            needNoValidation(settings.earlyStopping() == null ? null : settings.earlyStopping().monitor());
            needNoValidation(settings.reduceOnPlateau() == null ? null : settings.reduceOnPlateau().monitor());
        } else {
            targets(architecture, settings.loss(), validation);
        }
        targets(architecture, settings.loss(), training);
    }

    /**
     * Whether a checkpoint is one of this training.
     *
     * @throws UnrollException where it is not
     */
    static void check(Checkpoint from, Model model, Samples training) {
        if (from.weights().now().values().length != model.parameterCount()) {
            throw UnrollException.badArgument("train.otherModel", from.weights().now().values().length,
                    model.parameterCount());
        }
        if (from.samples() != training.count()) {
            throw UnrollException.badArgument("train.otherSamples", from.samples(), training.count());
        }
    }

    /** Nothing but the training loss can be watched without validation examples. */
    static void needNoValidation(@Nullable Monitor monitor) {
        if (monitor == Monitor.VAL_LOSS || monitor == Monitor.VAL_ACCURACY) {
            throw UnrollException.badArgument("train.noValidation", monitor.kerasName());
        }
    }

    /**
     * Whether every target can be an output of the model.
     *
     * @throws UnrollException where one cannot
     */
    static void targets(Architecture architecture, Loss loss, Samples samples) {
        Shape output = architecture.output();
        boolean sparse = loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
        int width = sparse ? 1 : output.width();
        int steps = output.kind() == Shape.Kind.VECTOR ? 1 : output.steps() == Shape.ANY ? samples.steps() : output.steps();
        if (samples.targetSteps() != steps || samples.targetWidth() != width) {
            throw UnrollException.badArgument("train.targetShape", steps, width, samples.targetSteps(), samples.targetWidth());
        }
        if (sparse) {
            range(samples, output.width() - 1, true);
        } else if (loss == Loss.BINARY_CROSSENTROPY || loss == Loss.CATEGORICAL_CROSSENTROPY) {
            range(samples, 1, false);
        }
    }

    private static void range(Samples samples, int largest, boolean whole) {
        for (int i = 0; i < samples.targets().length; i++) {
            float target = samples.targets()[i];
            if (!(target >= 0 && target <= largest) || (whole && target != Math.rint(target))) {
                int sample = i / (samples.targetSteps() * samples.targetWidth());
                throw UnrollException.badArgument(whole ? "train.targetClass" : "train.targetRange", sample + 1,
                        Float.toString(target), largest);
            }
        }
    }
}
