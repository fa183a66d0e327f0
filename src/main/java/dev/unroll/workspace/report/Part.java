package dev.unroll.workspace.report;

import dev.unroll.data.Dataset;
import dev.unroll.data.Partition;
import dev.unroll.data.Samples;
import org.jspecify.annotations.Nullable;

/** Examples that a model was not trained on. */
public enum Part {
    VALIDATION, TEST;

    /** These examples of a data set; null where it has none. */
    public @Nullable Samples of(Dataset dataset) {
        Samples samples = this == TEST ? dataset.test() : dataset.validation();
        return samples == null || samples.count() == 0 ? null : samples;
    }

    /** Where in a corpus these examples stand. */
    public int[] of(Partition partition) {
        return this == TEST ? partition.test() : partition.validation();
    }
}
