package dev.unroll.workspace.stack;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Architecture;
import dev.unroll.workspace.DatasetFit;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Fitting;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;

/** Puts presets on other data than their own. */
public final class PresetFit {
    /** For texts with labels. */
    public static final String TEXTS = "texts-gru";
    /** For running texts. */
    public static final String CHARACTERS = "characters-lstm";
    /** For numbers in the order of time. */
    public static final String SERIES = "series-gru";

    private PresetFit() {
    }

    /** The preset that suits a data set. */
    public static String suiting(Dataset dataset) {
        if (dataset.classes().isEmpty()) {
            return SERIES;
        }
        return dataset.training().targetSteps() > 1 ? CHARACTERS : TEXTS;
    }

    /** An experiment fitted to a data set: its own model where that is of the right kind, else the preset that suits. */
    public static Experiment fit(Experiment experiment, Dataset dataset) {
        Architecture architecture = experiment.architecture();
        boolean sameInput = !architecture.layers().isEmpty()
                && architecture.input().kind() == DatasetFit.shape(dataset).kind();
        boolean sameAnswer = experiment.measuresError() == dataset.classes().isEmpty();
        if (sameInput && sameAnswer) {
            return Mending.fit(experiment, dataset);
        }
        Preset suiting = on(Presets.find(suiting(dataset)), dataset);
        return Experiment.of(suiting).withTitle(experiment.title()).withNotes(experiment.notes());
    }

    /** A preset whose model reads a data set and answers what it asks. */
    public static Preset on(Preset preset, Dataset dataset) {
        Experiment fitted = Mending.fit(Fitting.on(Experiment.of(preset), dataset.options()), dataset);
        return new Preset(preset.name(), dataset.options(), fitted.architecture(), fitted.training());
    }
}
