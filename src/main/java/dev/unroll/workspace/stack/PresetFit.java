package dev.unroll.workspace.stack;

import dev.unroll.data.Dataset;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Fitting;
import dev.unroll.workspace.Preset;

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

    /** A preset whose model reads a data set and answers what it asks. */
    public static Preset on(Preset preset, Dataset dataset) {
        Experiment fitted = Mending.fit(Fitting.on(Experiment.of(preset), dataset.options()), dataset);
        return new Preset(preset.name(), dataset.options(), fitted.architecture(), fitted.training());
    }
}
