package dev.unroll.workspace.report;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.Progress;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.WeightBudget;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.QuietTraining;

/** Trains an experiment in the background and keeps its best epoch. */
public final class Training {
    private Training() {
    }

    /**
     * From the initial weights of the experiment's seed to the end of its training.
     *
     * @param name what it is called where a person waits for it
     */
    public static Learned of(String name, Experiment experiment, Dataset dataset, Progress progress) {
        Model model = Model.create(experiment.architecture(), experiment.training().seed());
        KeptWeights kept = new WeightBudget().open();
        TrainingSnapshot last = new QuietTraining(name, model, dataset, experiment.training(), kept).run(progress);
        Weights best = kept.of(last.bestEpoch());
        return new Learned(experiment, best == null ? model : new Model(model.architecture(), best), last.epochs(),
                best == null ? last.epochs().size() : last.bestEpoch());
    }
}
