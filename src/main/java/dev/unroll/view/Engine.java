package dev.unroll.view;

import dev.unroll.code.CodeSubject;
import dev.unroll.code.SourceCode;
import dev.unroll.data.Corpus;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Samples;
import dev.unroll.data.own.OwnSet;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.Loss;
import dev.unroll.train.TrainingSettings;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.report.Learned;
import dev.unroll.workspace.series.SeriesForecast;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.DecayStudy;
import dev.unroll.workspace.study.gradient.GradientCheck;
import dev.unroll.workspace.study.gradient.Target;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the window asks of everything below it. Methods that work long say so; call those off the FX thread. */
public interface Engine {
    /** Every preset that can be opened, in the order in which they are offered. */
    List<Preset> presets();

    /** Names of the data sets that can be read now: built in, or lying in the data folder. */
    List<String> datasets();

    /** How a data set is cut to size unless told otherwise. */
    default DatasetOptions usual(String dataset) {
        return Datasets.defaults(dataset);
    }

    /** Keeps a person's own data set for this and every later start. Works shortly, but on the disk. */
    default void remember(OwnSet set) {
        throw new UnsupportedOperationException("no place for " + set.name());
    }

    /** Forgets a person's own data set; its file stays where it is. Works shortly, but on the disk. */
    default void forget(String dataset) {
        throw new UnsupportedOperationException("nothing kept of " + dataset);
    }

    /** How a person's own data set of that name is read; null where there is none. Works shortly, but on the disk. */
    default @Nullable OwnSet own(String name) {
        return null;
    }

    /** Writes a program, and beside it the data that it reads. Works long. */
    default void writeCode(CodeSubject subject, SourceCode code, Path file) {
        throw new UnsupportedOperationException("no place for " + file);
    }

    /** Writes a model's forward pass as ONNX. Works long. */
    default void writeOnnx(Model model, String title, Path file) {
        throw new UnsupportedOperationException("no place for " + file);
    }

    /** A person's own series of numbers, by name. Works shortly, but on the disk. */
    default List<String> series() {
        return List.of();
    }

    /** What a model foretells of a series of numbers; null where its data are none. Works long. */
    default @Nullable SeriesForecast forecast(Model model, DatasetOptions data, Progress progress) {
        return null;
    }

    /** Fetches a data set that has to be got over the network; goes on where an earlier call was broken off. Works long. */
    void fetch(String dataset, Progress progress);

    /** What a first start shows. */
    Preset opening();

    /** A trained model that comes with the program for an experiment, with its history, or null. Works long. */
    @Nullable Trained trained(Experiment experiment);

    /** Reads or generates a data set. Works long. */
    Dataset load(DatasetOptions options, Progress progress);

    /** The examples of a data set before they are cut to size, or null where they are numbers. Works long. */
    @Nullable Corpus corpus(DatasetOptions options, Progress progress);

    /** A run that takes over {@code model}, keeps weights of its epochs in {@code kept} and waits for {@link Run#start}. */
    Run run(Model model, Dataset dataset, TrainingSettings settings, KeptWeights kept);

    /** A run that waits for {@link Run#start} to go on from a checkpoint with a model of its layers. */
    Run goOn(Model model, Dataset dataset, Checkpoint from, KeptWeights kept);

    /** The way of a sequence of ids through a model. Works long. */
    SequenceTrace trace(Model model, int[] ids, List<String> tokens);

    /** The way of a sequence of numbers, [steps][features], through a model. Works long. */
    SequenceTrace trace(Model model, double[][] values, List<String> tokens);

    /**
     * A sequence looked at closely: with the terms behind every number, with values set by hand, and with what flows back
     * from the loss of a label where there is one. See {@link dev.unroll.workspace.study.Studies#trace}. Works long.
     */
    SequenceTrace study(Model model, Passage passage, WhatIf whatIf, @Nullable Integer label);

    /** Compares how far gradients reach in an experiment's model and in its siblings; the study's methods tell which work long. */
    DecayStudy decays(Experiment experiment);

    /**
     * Checks one gradient against a finite difference of the loss. Works long.
     *
     * @param label class, 0 first, whose loss flows back, as in {@link #study}
     */
    GradientCheck check(Model model, Passage passage, WhatIf whatIf, int label, Target target);

    /** Scores a model on examples with known answers. Works long. */
    Evaluation evaluate(Model model, Loss loss, Samples samples, Progress progress);

    /**
     * Trains an experiment to compare another one with; nothing of it is kept but what is handed back. Works long.
     *
     * @param name what it is called where a person waits for it
     */
    Learned train(String name, Experiment experiment, Dataset dataset, Progress progress);
}
