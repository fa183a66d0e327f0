package dev.unroll.view.train;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.train.Loss;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.TrainingFit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which losses make sense for a model's last layer and its data. */
final class Losses {
    private Losses() {
    }

    /** Those that can be minimised, and the one in force in any case; only that one while there are no data. */
    static List<Loss> fitting(Experiment e, @Nullable Dataset data) {
        Loss now = e.training().loss();
        return Arrays.stream(Loss.values()).filter(loss -> loss == now || data != null && fits(e, data, loss)).toList();
    }

    /** Whether model and data can be trained with {@code loss}. */
    static boolean fits(Experiment e, Dataset data, Loss loss) {
        Experiment with = e.withTraining(e.training().withLoss(loss));
        return TrainingFit.problem(with, data) == null && closesFor(e.architecture(), loss);
    }

    /** Whether the last layer gives what the loss reads: probabilities for the cross-entropies. */
    private static boolean closesFor(Architecture architecture, Loss loss) {
        Activation last = architecture.layers().getLast() instanceof Dense dense ? dense.activation() : Activation.LINEAR;
        return switch (loss) {
            case BINARY_CROSSENTROPY -> last == Activation.SIGMOID || last == Activation.HARD_SIGMOID
                    || last == Activation.HARD_SIGMOID_KERAS2;
            case CATEGORICAL_CROSSENTROPY, SPARSE_CATEGORICAL_CROSSENTROPY -> last == Activation.SOFTMAX;
            case MSE, MAE -> true;
        };
    }
}
