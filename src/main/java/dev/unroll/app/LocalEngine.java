package dev.unroll.app;

import dev.unroll.code.CodeFile;
import dev.unroll.code.CodeSubject;
import dev.unroll.code.SourceCode;
import dev.unroll.data.Corpus;
import dev.unroll.data.DataShelf;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.ImdbDownload;
import dev.unroll.data.Samples;
import dev.unroll.data.Translations;
import dev.unroll.data.own.OwnSet;
import dev.unroll.data.own.OwnSets;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.nn.Model;
import dev.unroll.nn.fused.StoredTrace;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.onnx.OnnxFile;
import dev.unroll.tensor.Precision;
import dev.unroll.text.Progress;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.Loss;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import dev.unroll.view.Engine;
import dev.unroll.view.Run;
import dev.unroll.view.Trained;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.report.Learned;
import dev.unroll.workspace.report.Training;
import dev.unroll.workspace.series.Forecasts;
import dev.unroll.workspace.series.SeriesForecast;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.DecayStudy;
import dev.unroll.workspace.study.gradient.GradientCheck;
import dev.unroll.workspace.study.gradient.Target;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine of this program, on this machine. */
final class LocalEngine implements Engine {
    private volatile Path folder;
    private volatile DataShelf shelf;
    private final ShippedModels shipped = new ShippedModels();

    /** Reads data sets that are not built in from {@code folder}. */
    LocalEngine(Path folder) {
        this.folder = folder;
        shelf = new DataShelf(folder);
    }

    /** Reads data sets that are not built in from {@code next} from now on. */
    void useFolder(Path next) {
        if (!next.equals(folder)) {
            folder = next;
            shelf = new DataShelf(next);
        }
    }

    @Override
    public List<Preset> presets() {
        return Presets.all().stream().filter(preset -> !preset.forwardOnly() && !Translations.translates(preset.data().dataset()))
                .toList();
    }

    @Override
    public List<String> datasets() {
        return Datasets.names(folder).stream().filter(name -> Datasets.present(name, folder))
                .filter(name -> !Translations.translates(name)).toList();
    }

    @Override
    public DatasetOptions usual(String dataset) {
        return Datasets.defaults(dataset, folder);
    }

    @Override
    public void remember(OwnSet set) {
        new OwnSets(folder).save(set);
    }

    @Override
    public void forget(String dataset) {
        new OwnSets(folder).forget(dataset);
    }

    @Override
    public @Nullable OwnSet own(String name) {
        return Datasets.own(name) ? new OwnSets(folder).find(name).orElse(null) : null;
    }

    @Override
    public void writeCode(CodeSubject subject, SourceCode code, Path file) {
        CodeFile.write(subject, code, folder, file);
    }

    @Override
    public void writeOnnx(Model model, String title, Path file) {
        OnnxFile.write(model, title, file);
    }

    @Override
    public List<String> series() {
        return Forecasts.names(folder);
    }

    @Override
    public @Nullable SeriesForecast forecast(Model model, DatasetOptions data, Progress progress) {
        return Forecasts.shown(model, data, folder, progress);
    }

    @Override
    public void fetch(String dataset, Progress progress) {
        new ImdbDownload().fetch(folder, progress);
    }

    @Override
    public Preset opening() {
        return Presets.find(Presets.FIRST);
    }

    @Override
    public @Nullable Trained trained(Experiment experiment) {
        Trained found = shipped.find(experiment.title());
        boolean same = found != null && found.model().architecture().equals(experiment.architecture())
                && Experiment.of(Presets.find(experiment.title())).withNotes(experiment.notes()).equals(experiment);
        return same ? found : null;
    }

    @Override
    public Dataset load(DatasetOptions options, Progress progress) {
        return shelf.load(options, progress);
    }

    @Override
    public @Nullable Corpus corpus(DatasetOptions options, Progress progress) {
        return shelf.corpus(options, progress);
    }

    @Override
    public Run run(Model model, Dataset dataset, TrainingSettings settings, KeptWeights kept) {
        return new EngineRun(workers -> new Trainer(model, dataset.training(), dataset.validation(), settings, kept, workers));
    }

    @Override
    public Run goOn(Model model, Dataset dataset, Checkpoint from, KeptWeights kept) {
        return new EngineRun(workers -> new Trainer(model, dataset.training(), dataset.validation(), from, kept, workers));
    }

    @Override
    public SequenceTrace trace(Model model, int[] ids, List<String> tokens) {
        // What the reading for training stores anyway costs training least; the terms behind a gate are asked for apart.
        return new StoredTrace(model).trace(ids, tokens);
    }

    @Override
    public SequenceTrace trace(Model model, double[][] values, List<String> tokens) {
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
