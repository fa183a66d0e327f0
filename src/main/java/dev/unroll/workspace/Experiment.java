package dev.unroll.workspace;

import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Shape;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.TrainingSettings;

/**
 * What a person works on, apart from its runs: a model, its data, and how it is trained. Immutable; every edit gives
 * another one. The layers need not fit each other: see {@link dev.unroll.workspace.stack.StackCheck}.
 *
 * @param title what the person calls it; a preset's name to begin with
 * @param notes what the person wrote about it
 */
public record Experiment(String title, DatasetOptions data, Architecture architecture, TrainingSettings training,
        String notes) {
    /** The experiment that a preset describes. */
    public static Experiment of(Preset preset) {
        return new Experiment(preset.name(), preset.data(), preset.trained(), preset.training(), "");
    }

    /** The same experiment under another name. */
    public Experiment withTitle(String next) {
        return new Experiment(next, data, architecture, training, notes);
    }

    /** The same experiment with other notes. */
    public Experiment withNotes(String next) {
        return new Experiment(title, data, architecture, training, next);
    }

    /** The same experiment with other layers. */
    public Experiment withArchitecture(Architecture next) {
        return new Experiment(title, data, next, training, notes);
    }

    /** The same experiment, trained otherwise. */
    public Experiment withTraining(TrainingSettings next) {
        return new Experiment(title, data, architecture, next, notes);
    }

    /** The same experiment on data cut otherwise; an input of fixed length follows the new length. */
    public Experiment withData(DatasetOptions next) {
        Shape input = architecture.input();
        Shape cut = input.steps() == Shape.ANY || input.steps() == next.maxLength() ? input
                : new Shape(input.kind(), next.maxLength(), input.width());
        Architecture fitted = cut.equals(input) ? architecture
                : new Architecture(cut, architecture.layers(), architecture.initialValues());
        return new Experiment(title, next, fitted, training, notes);
    }

    /** Whether both begin with the same weights and read the same data, so that a model of one is a model of the other. */
    public boolean sameModel(Experiment other) {
        return data.equals(other.data) && architecture.equals(other.architecture)
                && training.seed() == other.training.seed() && training.loss() == other.training.loss();
    }

    /** Whether a run begun with one can go on with the other: they differ in what may change while training goes on. */
    public boolean sameRun(Experiment other) {
        return sameModel(other) && withoutLive(training).equals(withoutLive(other.training));
    }

    private static TrainingSettings withoutLive(TrainingSettings s) {
        return new TrainingSettings(s.optimizer().withLearningRate(1), s.loss(), s.batchSize(), 1, s.seed(), null,
                s.reduceOnPlateau(), s.clipping());
    }

    /** Whether the second figure of training is an error instead of an accuracy. */
    public boolean measuresError() {
        return training.loss() == Loss.MSE || training.loss() == Loss.MAE;
    }

    /** Whether the weights of the best epoch are put back when training ends. */
    public boolean restoresBest() {
        EarlyStopping stopping = training.earlyStopping();
        return stopping != null && stopping.restoreBest();
    }
}
