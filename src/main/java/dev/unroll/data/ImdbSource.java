package dev.unroll.data;

import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The IMDB reviews from the data folder: Keras' two files or, where these are missing, the raw review folder. */
final class ImdbSource implements DatasetSource {
    /** Part of the work that is reading, as told to a progress bar. */
    private static final double READING = 0.7;

    /** Whether there is anything to load. */
    static boolean present(Path folder) {
        return ImdbFiles.present(folder) || RawReviews.in(folder).isPresent();
    }

    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions("imdb", 500, 100, Split.SHUFFLED_42);
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        Corpus corpus = corpus(options, folder, new PartProgress(progress, 0, READING));
        progress.update(READING, Messages.get("data.progress.cutting"));
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        Dataset dataset = corpus.dataset(options);
        progress.update(1, Messages.get("data.progress.cutting"));
        return dataset;
    }

    @Override
    public Corpus corpus(DatasetOptions options, Path folder, Progress progress) {
        Optional<Path> raw = ImdbFiles.present(folder) ? Optional.empty() : RawReviews.in(folder);
        if (raw.isPresent()) {
            return RawReviews.read(raw.get(), progress).texts();
        }
        ImdbFiles files = ImdbFiles.in(folder);
        ImdbCorpus corpus = ImdbCorpus.read(files.reviews(), progress);
        Vocabulary vocabulary = WordIndex.read(files.index());
        if (corpus.lowestRank() < 0 || corpus.highestRank() > vocabulary.words().size()) {
            throw UnrollException.failed("data.imdb.ranks", files.reviews().toString(), files.index().toString());
        }
        return new ImdbTexts(corpus, vocabulary, null);
    }

    @Override
    public String stamp(Path folder) {
        return ImdbFiles.present(folder) ? ImdbFiles.in(folder).stamp() : "raw " + folder;
    }
}
