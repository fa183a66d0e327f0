package dev.unroll.data;

import dev.unroll.data.numpy.IntRows;
import dev.unroll.data.numpy.NpzFile;
import dev.unroll.data.numpy.NumpyRandom;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The IMDB reviews exactly as Keras' {@code imdb.load_data} gives them: both parts shuffled, one after the other, by
 * {@code RandomState(113)}; ids are ranks moved up by 3, after a start mark.
 */
public final class ImdbCorpus {
    /** Keras' default {@code seed}. */
    private static final int SEED = 113;

    private final ImdbPart training;
    private final ImdbPart test;

    private ImdbCorpus(ImdbPart training, ImdbPart test) {
        this.training = training;
        this.test = test;
    }

    /**
     * Reads {@code imdb.npz}, both parts at once.
     *
     * @throws UnrollException       naming the file, what is wrong with it, and the remedy
     * @throws CancellationException when {@code progress} says so
     */
    public static ImdbCorpus read(Path npz, Progress progress) {
        String sentence = Messages.get("data.progress.reading", npz.getFileName());
        try (NpzFile file = NpzFile.open(npz)) {
            FutureTask<IntRows> testRows = new FutureTask<>(() -> file.rows("x_test", part -> !progress.cancelled()));
            Thread.ofPlatform().daemon().name("imdb-test").start(testRows);
            IntRows trainingRows;
            try {
                trainingRows = file.rows("x_train", part -> {
                    progress.update(part, sentence);
                    return !progress.cancelled();
                });
            } finally {
                join(testRows);
            }
            int[] trainingLabels = labels(file, "y_train", trainingRows, npz);
            int[] testLabels = labels(file, "y_test", testRows.resultNow(), npz);
            return of(trainingRows, trainingLabels, testRows.resultNow(), testLabels);
        }
    }

    /** The corpus of rows as they stand in a file. */
    static ImdbCorpus of(IntRows trainingRows, int[] trainingLabels, IntRows testRows, int[] testLabels) {
        NumpyRandom random = new NumpyRandom(SEED);
        int[] trainingOrder = random.permutation(trainingRows.count());
        int[] testOrder = random.permutation(testRows.count());
        return new ImdbCorpus(new ImdbPart(trainingRows, trainingLabels, trainingOrder),
                new ImdbPart(testRows, testLabels, testOrder));
    }

    /** Reviews to train and validate on. */
    public ImdbPart training() {
        return training;
    }

    /** Reviews to test on. */
    public ImdbPart test() {
        return test;
    }

    /** What {@code num_words} means here; like Keras, "all" makes the one highest id out-of-vocabulary. */
    public ImdbIds ids(int numWords, int skipTop) {
        return new ImdbIds(numWords == DatasetOptions.ALL ? highestRank() + Vocabulary.INDEX_FROM : numWords, skipTop);
    }

    /** The lowest rank of a word in any review. */
    int lowestRank() {
        return Math.min(training.lowestRank(), test.lowestRank());
    }

    /** The highest rank of a word in any review. */
    int highestRank() {
        return Math.max(training.highestRank(), test.highestRank());
    }

    /** The row of the file in which an example stands, training part first; rows of the test part follow on. */
    int row(int example) {
        int trained = training.count();
        return example < trained ? training.row(example) : trained + test.row(example - trained);
    }

    /** The reviews cut to size, to be trained on. */
    public Dataset dataset(DatasetOptions options, Vocabulary vocabulary) {
        ImdbIds ids = ids(options.numWords(), 0);
        Padding padding = Padding.of(options);
        int[][] parts = Splits.of(options.split(), training.count());
        Samples trained = training.samples(parts[0], ids, padding);
        Samples validated = training.samples(parts[1], ids, padding);
        Samples tested = test.samples(Splits.range(0, test.count()), ids, padding);
        int words = options.numWords() == DatasetOptions.ALL ? highest(trained, validated, tested) + 1 : options.numWords();
        TextEncoder encoder = new WordEncoder(vocabulary, words, options.maxLength(), options.padding(), options.truncating());
        return new Dataset(options, encoder, words, Reviews.CLASSES, trained, validated, tested);
    }

    private static int highest(Samples... parts) {
        int highest = Vocabulary.UNKNOWN;
        for (Samples part : parts) {
            int[] ids = part.ids();
            highest = ids == null ? highest : Math.max(highest, Arrays.stream(ids).max().orElse(0));
        }
        return highest;
    }

    private static int[] labels(NpzFile file, String name, IntRows rows, Path npz) {
        int[] labels = file.numbers(name);
        if (labels.length != rows.count() || Arrays.stream(labels).anyMatch(label -> label != 0 && label != 1)) {
            throw UnrollException.failed("data.imdb.labels", npz.toString(), name, rows.count());
        }
        return labels;
    }

    private static void join(FutureTask<IntRows> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UnrollException told -> throw told;
                case CancellationException cancelled -> throw cancelled;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
