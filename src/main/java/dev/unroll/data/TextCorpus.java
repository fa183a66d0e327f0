package dev.unroll.data;

import dev.unroll.data.numpy.IntRows;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Texts with every word in the vocabulary and parts of their own, one class each. */
public final class TextCorpus implements Corpus {
    private final Vocabulary vocabulary;
    private final IntRows rows;
    private final List<String> classes;
    private final int[] labels;
    private final Partition parts;
    private final @Nullable IntFunction<String> written;
    private final @Nullable Way cut;

    /**
     * Texts as ids.
     *
     * @param rows    the ids of every text, start mark included
     * @param classes bundle keys or names; empty where {@code labels} is
     * @param labels  the class of every text; empty where texts have none
     * @param written what was written, or null where only the words are known
     */
    public TextCorpus(Vocabulary vocabulary, IntRows rows, List<String> classes, int[] labels, Partition parts,
            @Nullable IntFunction<String> written) {
        this(vocabulary, rows, classes, labels, parts, written, null);
    }

    private TextCorpus(Vocabulary vocabulary, IntRows rows, List<String> classes, int[] labels, Partition parts,
            @Nullable IntFunction<String> written, @Nullable Way cut) {
        this.vocabulary = vocabulary;
        this.rows = rows;
        this.classes = List.copyOf(classes);
        this.labels = labels.clone();
        this.parts = parts;
        this.written = written;
        this.cut = cut;
    }

    /** A way of its own to cut texts to size, and how they are padded then. */
    private record Way(Function<DatasetOptions, Dataset> cut, Function<DatasetOptions, Padding> padding) {
    }

    /**
     * The same texts, cut to size in a way of their own.
     *
     * @param padding how they are padded and cut then
     */
    TextCorpus cutBy(Function<DatasetOptions, Dataset> other, Function<DatasetOptions, Padding> padding) {
        return new TextCorpus(vocabulary, rows, classes, labels, parts, written, new Way(other, padding));
    }

    @Override
    public Padding padding(DatasetOptions options) {
        return cut == null ? Padding.of(options) : cut.padding().apply(options);
    }

    @Override
    public int count() {
        return rows.count();
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public int label(int example) {
        return labels.length == 0 ? -1 : labels[example];
    }

    @Override
    public int length(int example) {
        return rows.length(example);
    }

    @Override
    public int ids(int example, int[] target) {
        int length = length(example);
        System.arraycopy(rows.values(), rows.starts()[example], target, 0, length);
        return length;
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
        return vocabulary.size();
    }

    @Override
    public boolean limited() {
        return false;
    }

    @Override
    public Partition partition(Split split) {
        return parts;
    }

    @Override
    public Dataset dataset(DatasetOptions options) {
        if (cut != null) {
            return cut.cut().apply(options);
        }
        TextEncoder encoder = new WordEncoder(vocabulary, DatasetOptions.ALL, options.maxLength(), options.padding(),
                options.truncating());
        Padding padding = Padding.of(options);
        Samples tested = parts.test().length == 0 ? null : samples(parts.test(), padding);
        return new Dataset(options, encoder, vocabulary.size(), classes, samples(parts.training(), padding),
                samples(parts.validation(), padding), tested);
    }

    private Samples samples(int[] examples, Padding padding) {
        int[] ids = new int[Math.multiplyExact(examples.length, padding.length())];
        float[] targets = new float[examples.length];
        int[] text = new int[longest()];
        for (int i = 0; i < examples.length; i++) {
            padding.apply(text, ids(examples[i], text), ids, i * padding.length());
            targets[i] = label(examples[i]);
        }
        return Samples.tokens(examples.length, padding.length(), ids, targets);
    }
}
