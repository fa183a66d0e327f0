package dev.unroll.data;

import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The data sets of one data folder. What was read from files last is kept while memory allows: cutting it to another size
 * reads nothing again, and its examples are looked at where they lie. May be used by several threads; one reads at a time.
 */
public final class DataShelf {
    private final Path folder;
    private SoftReference<Corpus> kept = new SoftReference<>(null);
    private String keptKey = "";

    /** The data sets of a data folder. */
    public DataShelf(Path folder) {
        this.folder = folder;
    }

    /**
     * As {@link Datasets#load}.
     *
     * @throws UnrollException for an unknown name, missing files or bad options
     */
    public Dataset load(DatasetOptions options, Progress progress) {
        Datasets.check(options, folder, progress);
        Corpus corpus = Datasets.source(options.dataset(), folder).stamp(folder).isEmpty() ? null : corpus(options, progress);
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        return corpus == null ? Datasets.load(options, folder, progress) : corpus.dataset(options);
    }

    /**
     * The examples before they are cut, or null where a data set is not made of tokens. Works long.
     *
     * @param progress cancelling it ends the work with a {@link CancellationException}
     * @throws UnrollException for an unknown name, missing files or bad options
     */
    public synchronized @Nullable Corpus corpus(DatasetOptions options, Progress progress) {
        Datasets.check(options, folder, progress);
        DatasetSource source = Datasets.source(options.dataset(), folder);
        String stamp = source.stamp(folder);
        if (stamp.isEmpty()) {
            return source.corpus(options, folder, progress);
        }
        String key = options.dataset() + " " + options.tokenizer() + " " + stamp;
        Corpus there = key.equals(keptKey) ? kept.get() : null;
        if (there == null) {
            there = source.corpus(options, folder, progress);
            kept = new SoftReference<>(there);
            keptKey = key;
        }
        return there;
    }
}
