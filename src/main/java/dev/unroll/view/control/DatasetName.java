package dev.unroll.view.control;

import dev.unroll.data.Datasets;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;

/** What data sets are called: Unroll's own in the language of the person, a person's own as they called it. */
public final class DatasetName {
    private DatasetName() {
    }

    /** The name of a data set. */
    public static String of(String dataset, Language language) {
        return Datasets.own(dataset) || !Messages.has("view.dataset." + dataset) ? dataset
                : Messages.in(language, "view.dataset." + dataset);
    }

    /** What it holds, in a few words. */
    public static String about(String dataset, Language language) {
        return Messages.in(language, Datasets.own(dataset) ? "view.datasetAbout.own" : "view.datasetAbout." + dataset);
    }
}
