package dev.unroll.data;

import dev.unroll.text.Progress;
import java.nio.file.Path;

/** Where one data set comes from. */
interface DatasetSource {
    /** How it is cut to size unless told otherwise. */
    DatasetOptions defaults();

    /** Reads or makes it. */
    Dataset load(DatasetOptions options, Path folder, Progress progress);
}
