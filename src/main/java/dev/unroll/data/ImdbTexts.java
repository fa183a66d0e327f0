package dev.unroll.data;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The IMDB reviews, those to train and validate on first, then those to test on, each in the order of Keras. */
final class ImdbTexts implements Corpus {
    private static final ImdbIds EVERY = new ImdbIds(Integer.MAX_VALUE);
    private final ImdbCorpus corpus;
    private final Vocabulary vocabulary;
    private final @Nullable IntFunction<String> written;

    /**
     * Reviews with their words.
     *
     * @param written what was written, or null where only the words are known
     */
    ImdbTexts(ImdbCorpus corpus, Vocabulary vocabulary, @Nullable IntFunction<String> written) {
        this.corpus = corpus;
        this.vocabulary = vocabulary;
        this.written = written;
    }

    private ImdbPart part(int example) {
        return example < corpus.training().count() ? corpus.training() : corpus.test();
    }

    private int place(int example) {
        int trained = corpus.training().count();
        return example < trained ? example : example - trained;
    }

    @Override
    public int count() {
        return corpus.training().count() + corpus.test().count();
    }

    @Override
    public List<String> classes() {
        return Reviews.CLASSES;
    }

    @Override
    public int label(int example) {
        return part(example).label(place(example));
    }

    @Override
    public int length(int example) {
        return part(example).length(place(example));
    }

    @Override
    public int ids(int example, int[] target) {
        return part(example).ids(place(example), EVERY, target);
    }

    @Override
    public String text(int example) {
        return written == null ? joined(example) : written.apply(example);
    }

    @Override
    public boolean written() {
        return written != null;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public int limit(int numWords) {
        return corpus.ids(numWords, 0).limit();
    }

    @Override
    public boolean limited() {
        return true;
    }

    @Override
    public Partition partition(Split split) {
        int[][] parts = Splits.of(split, corpus.training().count());
        return new Partition(parts[0], parts[1], Splits.range(corpus.training().count(), count()));
    }

    @Override
    public Dataset dataset(DatasetOptions options) {
        return corpus.dataset(options, vocabulary);
    }
}
