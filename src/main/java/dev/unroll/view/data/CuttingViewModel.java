package dev.unroll.view.data;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Side;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Fitting;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How examples are cut to size. While a person drags, only the pictures follow; when the hand is lifted, the experiment is
 * edited: one step for an undo. Where that would end a run, the window asks first.
 */
public final class CuttingViewModel {
    /** The longest that examples can be made. */
    public static final int LONGEST = 5000;
    /** The fewest words that can be kept. */
    public static final int FEWEST_WORDS = 10;
    private final ExperimentViewModel experiment;
    private final ReadOnlyObjectWrapper<DatasetOptions> options;
    private boolean previewing;

    CuttingViewModel(ExperimentViewModel experiment) {
        this.experiment = experiment;
        options = new ReadOnlyObjectWrapper<>(experiment.now().data());
        experiment.experimentProperty().subscribe(now -> follow());
        experiment.questionProperty().subscribe(question -> {
            if (question == null) {
                previewing = false;
                follow();
            }
        });
    }

    // ---- properties ----

    /** The cutting that is seen: the experiment's, or the one being tried out. */
    public ReadOnlyObjectProperty<DatasetOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** The cutting that is seen. */
    public DatasetOptions now() {
        return options.get();
    }

    /** Whether a cutting is being tried out. */
    public boolean previewing() {
        return previewing;
    }

    // ---- commands ----

    /** Tries a length out. */
    public void tryLength(int length) {
        preview(now().withMaxLength(Math.clamp(length, least(), LONGEST)));
    }

    /** Tries a number of words out; {@link DatasetOptions#ALL} keeps every one. */
    public void tryWords(int words) {
        preview(now().withNumWords(words == DatasetOptions.ALL ? words : Math.max(FEWEST_WORDS, words)));
    }

    /** Gives up what is being tried out. */
    public void cancel() {
        previewing = false;
        follow();
    }

    /** Edits the experiment to what is being tried out. */
    public void commit() {
        if (!previewing) {
            return;
        }
        DatasetOptions wanted = now();
        if (wanted.equals(experiment.now().data())) {
            previewing = false;
            return;
        }
        edit(now -> to(now, wanted));
    }

    /** Sets the length. */
    public void length(int length) {
        tryLength(length);
        commit();
    }

    /** Sets the number of words. */
    public void words(int words) {
        tryWords(words);
        commit();
    }

    /** Pads in front or behind. */
    public void pad(Side side) {
        preview(now().withSides(side, now().truncating()));
        commit();
    }

    /** Cuts in front or behind. */
    public void cut(Side side) {
        preview(now().withSides(now().padding(), side));
        commit();
    }

    // ---- within ----

    /** Sets that remember something need room for it; a window of a text needs a character and the next one. */
    private int least() {
        return Datasets.builtIn(now().dataset()) ? 3 : now().tokenizer() == Tokenizer.CHARACTERS ? 2 : 1;
    }

    private void preview(DatasetOptions next) {
        previewing = true;
        options.set(next);
    }

    private static Experiment to(Experiment now, DatasetOptions wanted) {
        Experiment cut = now.withData(wanted.withNumWords(now.data().numWords()));
        return wanted.numWords() == now.data().numWords() ? cut : Fitting.withWords(cut, wanted.numWords());
    }

    private void edit(UnaryOperator<Experiment> change) {
        experiment.edit(change);
        if (experiment.questionProperty().get() == null) {
            previewing = false;
            follow();
        }
    }

    private void follow() {
        if (!previewing) {
            options.set(experiment.now().data());
        }
    }
}
