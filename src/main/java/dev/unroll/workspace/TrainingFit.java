package dev.unroll.workspace;

import dev.unroll.data.Dataset;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Objectives;
import dev.unroll.train.TrainingChecks;
import org.jspecify.annotations.Nullable;

/** Whether an experiment can be trained on data: whether model, data, loss and rules fit each other, and the memory. */
public final class TrainingFit {
    private TrainingFit() {
    }

    /** Why it cannot be trained, or null. */
    public static @Nullable UnrollException problem(Experiment experiment, Dataset data) {
        try {
            experiment.architecture().shapes();
            DatasetFit.check(experiment.architecture(), data);
            Objectives.of(experiment.training().loss(), experiment.architecture());
            TrainingChecks.check(experiment.architecture(), data.training(), data.validation(), experiment.training());
            return MemoryFit.problem(experiment, data);
        } catch (UnrollException e) {
            return e;
        }
    }
}
