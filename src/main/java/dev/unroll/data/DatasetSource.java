package dev.unroll.data;

import dev.unroll.text.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where one data set comes from. */
interface DatasetSource {
    /** How it is cut to size unless told otherwise. */
    DatasetOptions defaults();

    /** Reads or makes it. */
    Dataset load(DatasetOptions options, Path folder, Progress progress);

    /** Its examples before they are cut; null where they are not made of tokens, or are not told apart from their cut. */
    default @Nullable Corpus corpus(DatasetOptions options, Path folder, Progress progress) {
        return null;
    }

    /**
     * Tells whether what was read from files is still what they hold; empty for what is made anew every time. Where it is
     * not empty, {@link #corpus} depends on nothing else, and {@link Corpus#dataset} is what {@link #load} gives.
     */
    default String stamp(Path folder) {
        return "";
    }
}
