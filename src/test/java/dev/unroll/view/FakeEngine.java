package dev.unroll.view;

import dev.unroll.code.CodeSubject;
import dev.unroll.code.SourceCode;
import dev.unroll.data.Corpus;
import dev.unroll.data.DataShelf;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Samples;
import dev.unroll.kernel.Workers;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.nn.Model;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.tensor.Precision;
import dev.unroll.text.Progress;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.Loss;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.report.Learned;
import dev.unroll.workspace.report.Training;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.DecayStudy;
import dev.unroll.workspace.study.gradient.GradientCheck;
import dev.unroll.workspace.study.gradient.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An engine with the real data and the real reading for people, whose runs do what the test says. */
public final class FakeEngine implements Engine {
    private static final Map<DatasetOptions, Dataset> LOADED = new HashMap<>();
    private static final Workers WORKERS = new Workers(1);
    /** Every run that was begun, oldest first. */
    public final List<FakeRun> runs = new ArrayList<>();
    /** How many traces were asked for. */
    public int traces;
    /** What fetching a data set ends with, or null. */
    public @Nullable RuntimeException refusal;
    /** What looking at uncut examples ends with, or null. */
    public @Nullable RuntimeException noCorpus;
    /** What comes with the program. */
    public @Nullable Trained shipped;
    /** What comes with the program for other presets, by name. */
    public final Map<String, Trained> others = new HashMap<>();

    /** The program written last. */
    public String code = "";
    /** The model exported last, or null. */
    public @Nullable Model onnx;

    /** View models on this engine whose background and screen are the caller's thread, as a first start shows them. */
    public TrainViewModel train() {
        return new TrainViewModel(this, Runnable::run, Runnable::run,
                new ExperimentViewModel(this, Runnable::run, Runnable::run, Experiment.of(opening())));
    }

    @Override
    public List<Preset> presets() {
        return Presets.all().stream().filter(p -> !p.forwardOnly()).toList();
    }

    @Override
    public List<String> datasets() {
        return Datasets.names().stream().filter(Datasets::builtIn).toList();
    }

    @Override
    public void fetch(String dataset, Progress progress) {
        progress.update(0.5, dataset);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public void writeCode(CodeSubject subject, SourceCode written, Path file) {
        code = written.text();
    }

    @Override
    public void writeOnnx(Model model, String title, Path file) {
        onnx = model;
    }

    @Override
    public Preset opening() {
        return Presets.find(Presets.FIRST);
    }

    @Override
    public @Nullable Trained trained(Experiment experiment) {
        return experiment.title().equals(Presets.FIRST) ? shipped : others.get(experiment.title());
    }

    @Override
    public Dataset load(DatasetOptions options, Progress progress) {
        return LOADED.computeIfAbsent(options, o -> Datasets.load(o, Path.of("nowhere"), progress));
    }

    @Override
    public @Nullable Corpus corpus(DatasetOptions options, Progress progress) {
        if (noCorpus != null) {
            throw noCorpus;
        }
        return new DataShelf(Path.of("nowhere")).corpus(options, progress);
    }

    @Override
    public Run run(Model model, Dataset dataset, TrainingSettings settings, KeptWeights kept) {
        Trainer trainer = new Trainer(model, dataset.training(), dataset.validation(), settings, kept, WORKERS);
        FakeRun run = new FakeRun(model, settings, trainer.checkpoint());
        runs.add(run);
        return run;
    }

    @Override
    public Run goOn(Model model, Dataset dataset, Checkpoint from, KeptWeights kept) {
        FakeRun run = new FakeRun(model, from.settings(), from);
        run.calls.add("go on to " + from.lastEpoch());
        runs.add(run);
        return run;
    }

    @Override
    public SequenceTrace trace(Model model, int[] ids, List<String> tokens) {
        traces++;
        return PlainModel.trace(model, ids, tokens, null, Precision.FLOAT32);
    }

    @Override
    public SequenceTrace trace(Model model, double[][] values, List<String> tokens) {
        traces++;
        return PlainModel.trace(model, values, tokens, null, Precision.FLOAT32);
    }

    @Override
    public SequenceTrace study(Model model, Passage passage, WhatIf whatIf, @Nullable Integer label) {
        return Studies.trace(model, passage, whatIf, label);
    }

    @Override
    public DecayStudy decays(Experiment experiment) {
        return new DecayStudy(experiment);
    }

    @Override
    public GradientCheck check(Model model, Passage passage, WhatIf whatIf, int label, Target target) {
        return GradientCheck.of(model, passage, whatIf, label, target);
    }

    @Override
    public Evaluation evaluate(Model model, Loss loss, Samples samples, Progress progress) {
        return Evaluation.of(model, loss, samples, progress);
    }

    @Override
    public Learned train(String name, Experiment experiment, Dataset dataset, Progress progress) {
        return Training.of(name, experiment, dataset, progress);
    }
}
