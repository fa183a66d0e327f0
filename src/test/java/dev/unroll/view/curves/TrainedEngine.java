package dev.unroll.view.curves;

import dev.unroll.data.Corpus;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Samples;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.Progress;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.Loss;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.Engine;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.Run;
import dev.unroll.view.Trained;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.report.Learned;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.DecayStudy;
import dev.unroll.workspace.study.gradient.GradientCheck;
import dev.unroll.workspace.study.gradient.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Really trains, on a part of the data and on the caller's thread, so that runs are over when they have begun. */
public final class TrainedEngine implements Engine {
    private static final int EXAMPLES = 256;
    private static final Workers WORKERS = new Workers(1);
    private final FakeEngine fake = new FakeEngine();

    /** View models on this engine, with three epochs to train. */
    public TrainViewModel train() {
        Experiment first = Experiment.of(opening());
        Experiment shorter = first.withTraining(first.training().withEpochs(3));
        return new TrainViewModel(this, Runnable::run, Runnable::run,
                new ExperimentViewModel(this, Runnable::run, Runnable::run, shorter));
    }

    @Override
    public List<Preset> presets() {
        return fake.presets();
    }

    @Override
    public List<String> datasets() {
        return fake.datasets();
    }

    @Override
    public Preset opening() {
        return fake.opening();
    }

    @Override
    public @Nullable Trained trained(Experiment experiment) {
        return null;
    }

    @Override
    public Dataset load(DatasetOptions options, Progress progress) {
        return fake.load(options, progress);
    }

    @Override
    public @Nullable Corpus corpus(DatasetOptions options, Progress progress) {
        return fake.corpus(options, progress);
    }

    @Override
    public void fetch(String dataset, Progress progress) {
        fake.fetch(dataset, progress);
    }

    @Override
    public Run run(Model model, Dataset dataset, TrainingSettings settings, KeptWeights kept) {
        return new TrainerRun(new Trainer(model, dataset.training().slice(0, EXAMPLES), dataset.validation().slice(0, EXAMPLES),
                settings, kept, WORKERS));
    }

    @Override
    public Run goOn(Model model, Dataset dataset, Checkpoint from, KeptWeights kept) {
        return new TrainerRun(new Trainer(model, dataset.training().slice(0, EXAMPLES), dataset.validation().slice(0, EXAMPLES),
                from, kept, WORKERS));
    }

    @Override
    public SequenceTrace trace(Model model, int[] ids, List<String> tokens) {
        return fake.trace(model, ids, tokens);
    }

    @Override
    public SequenceTrace trace(Model model, double[][] values, List<String> tokens) {
        return fake.trace(model, values, tokens);
    }

    @Override
    public SequenceTrace study(Model model, Passage passage, WhatIf whatIf, @Nullable Integer label) {
        return Studies.trace(model, passage, whatIf, label);
    }

    @Override
    public Evaluation evaluate(Model model, Loss loss, Samples samples, Progress progress) {
        return fake.evaluate(model, loss, samples, progress);
    }

    @Override
    public Learned train(String name, Experiment experiment, Dataset dataset, Progress progress) {
        Dataset few = new Dataset(dataset.options(), dataset.encoder(), dataset.words(), dataset.classes(),
                dataset.training().slice(0, EXAMPLES), dataset.validation().slice(0, EXAMPLES), null);
        return fake.train(name, experiment, few, progress);
    }

    @Override
    public DecayStudy decays(Experiment experiment) {
        return fake.decays(experiment);
    }

    @Override
    public GradientCheck check(Model model, Passage passage, WhatIf whatIf, int label, Target target) {
        return fake.check(model, passage, whatIf, label, target);
    }

    private record TrainerRun(Trainer trainer) implements Run {
        @Override
        public void start() {
            trainer.run();
        }

        @Override
        public void pause() {
            trainer.pause();
        }

        @Override
        public void resume() {
            trainer.resume();
        }

        @Override
        public void step(boolean wholeEpoch) {
            trainer.step(wholeEpoch);
        }

        @Override
        public void cancel() {
            trainer.cancel();
        }

        @Override
        public void follow(TrainingSettings before, TrainingSettings after) {
            // A run is over before anything can change.
        }

        @Override
        public void setSpeedLimit(double batchesPerSecond) {
            trainer.setSpeedLimit(batchesPerSecond);
        }

        @Override
        public int lastEpoch() {
            return trainer.lastEpoch();
        }

        @Override
        public Checkpoint checkpoint() {
            return trainer.checkpoint();
        }

        @Override
        public TrainingSnapshot snapshot() {
            return trainer.snapshot();
        }

        @Override
        public Weights weights() {
            return trainer.weights();
        }
    }
}
