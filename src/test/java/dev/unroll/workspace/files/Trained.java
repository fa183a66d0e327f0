package dev.unroll.workspace.files;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.Progress;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.train.WeightBudget;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.nio.file.Path;
import java.util.List;

/** A small experiment, really trained up to some batch, and its end. */
record Trained(Experiment experiment, Dataset dataset, Trainer trainer, Model model) {
    /** More batches than any test trains: to the end. */
    static final int ALL = -1;

    /** Trains the preset's model with {@code epochs} epochs, but only so many batches. */
    static Trained after(String preset, int epochs, int batches) {
        Preset found = Presets.find(preset);
        Experiment experiment = Experiment.of(found).withTraining(found.training().withEpochs(epochs)).withTitle("시험 1");
        Dataset dataset = Datasets.load(experiment.data(), Path.of("."), Progress.NONE);
        Model model = Model.create(experiment.architecture(), experiment.training().seed());
        try (Workers workers = new Workers(1)) {
            Trainer trainer = new Trainer(model, dataset.training(), dataset.validation(), experiment.training(), workers);
            Trained trained = new Trained(experiment, dataset, trainer, model);
            trained.run(batches);
            return trained;
        }
    }

    /** Goes on to the end from a checkpoint. */
    static Trained goOn(Experiment experiment, Dataset dataset, Checkpoint from) {
        Model model = new Model(experiment.architecture(), Weights.zeros(experiment.architecture()));
        try (Workers workers = new Workers(1)) {
            KeptWeights kept = new WeightBudget().open();
            Trainer trainer = new Trainer(model, dataset.training(), dataset.validation(), from, kept, workers);
            trainer.run();
            return new Trained(experiment, dataset, trainer, model);
        }
    }

    private void run(int batches) {
        if (batches == ALL) {
            trainer.run();
            return;
        }
        trainer.pause();
        for (int i = 0; i < batches; i++) {
            trainer.step(false);
        }
        Thread thread = new Thread(trainer::run);
        thread.start();
        while (!ended() && (trainer.snapshot().phase() != Phase.PAUSED || trainer.snapshot().batchLosses().size() < batches)) {
            Thread.yield();
        }
    }

    private boolean ended() {
        return trainer.snapshot().phase().compareTo(Phase.PAUSED) > 0;
    }

    /** As it stands. */
    ExperimentState state() {
        TrainingSnapshot last = trainer.snapshot();
        KeptRun run = new KeptRun(1, "첫 실행", true, experiment, last);
        Checkpoint checkpoint = trainer.checkpoint();
        Model now = new Model(experiment.architecture(), checkpoint.weights().now());
        return new ExperimentState(experiment.withNotes("둘째 줄\n\"notes\""), ExperimentState.words(dataset), now,
                List.of(SavedRun.of(run, checkpoint.weights().now(), trainer.kept()::of)), 1, checkpoint);
    }
}
