package dev.unroll.data;

import dev.unroll.data.own.SeriesSet;
import dev.unroll.text.Progress;
import java.nio.file.Path;

/** A person's own series of numbers. */
record OwnSeriesSource(SeriesSet set) implements DatasetSource {
    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions(set.name(), DatasetOptions.ALL, set.window(), Split.OWN);
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        return SeriesCut.read(set, progress).dataset(options);
    }
}
