package dev.unroll.view.experiment;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Model;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.train.WeightBudget;
import dev.unroll.view.Engine;
import dev.unroll.view.Run;
import dev.unroll.workspace.Experiment;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Puts together the next run of an experiment: one from the beginning, or one that goes on where the current run ended. */
final class Starts {
    private final Engine engine;
    private final Beginnings beginnings;
    private final ExperimentViewModel experiment;
    private final RunShelf shelf;

    Starts(Engine engine, Beginnings beginnings, ExperimentViewModel experiment, RunShelf shelf) {
        this.engine = engine;
        this.beginnings = beginnings;
        this.experiment = experiment;
        this.shelf = shelf;
    }

    /** Where the current run, which stands in {@code phase}, can go on; null where the next one begins anew. */
    @Nullable Checkpoint goingOn(Phase phase) {
        return shelf.goingOn(experiment.now(), phase);
    }

    /**
     * Makes the next run in the background.
     *
     * @param then gets it, with what puts it on the shelf
     */
    void next(Phase phase, WeightBudget budget, BiConsumer<Run, Runnable> then) {
        Dataset data = experiment.datasetProperty().get();
        Checkpoint from = goingOn(phase);
        RunShelf.Entry entry = shelf.entry();
        if (data != null && from != null && entry != null) {
            goOn(data, from, entry, then);
        } else if (data != null) {
            Experiment with = experiment.now();
            KeptWeights keeping = budget.open();
            beginnings.start(() -> beginnings.run(with, data, keeping),
                    next -> then.accept(next, () -> shelf.add(with, next.snapshot(), next::weights, keeping)), Run::cancel);
        }
    }

    private void goOn(Dataset data, Checkpoint from, RunShelf.Entry entry, BiConsumer<Run, Runnable> then) {
        Experiment with = experiment.now();
        beginnings.start(() -> {
            Model model = new Model(with.architecture(), from.weights().now().copy());
            Run next = engine.goOn(model, data, from, entry.kept());
            next.follow(entry.run().experiment().training(), with.training());
            return next;
        }, next -> then.accept(next, () -> shelf.goOn(next::weights)), Run::cancel);
    }
}
