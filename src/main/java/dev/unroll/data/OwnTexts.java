package dev.unroll.data;

import dev.unroll.data.numpy.NumpyRandom;
import dev.unroll.data.own.FileMark;
import dev.unroll.data.own.HeldBack;
import dev.unroll.data.own.LabelledTexts;
import dev.unroll.data.own.TextSet;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A person's own texts as ids, the most frequent pieces of the training part that the import chose first. */
final class OwnTexts implements Corpus {
    private static final double READING = 0.4;
    private static final int STRIDE = 4096;

    private final TextSet set;
    private final Tokenizer tokenizer;
    private final LabelledTexts first;
    private final @Nullable LabelledTexts second;
    private final PieceCounter counter = new PieceCounter();
    private final int[] starts;
    private final Vocabulary vocabulary;
    private int[] ids = new int[1 << 14];
    private int longest;

    private OwnTexts(TextSet set, Tokenizer tokenizer, LabelledTexts first, @Nullable LabelledTexts second,
            Progress progress) {
        this.set = set;
        this.tokenizer = tokenizer;
        this.first = first;
        this.second = second;
        starts = new int[count() + 1];
        vocabulary = read(progress);
    }

    /**
     * Reads a person's own texts.
     *
     * @throws dev.unroll.text.UnrollException where a file is missing or is not what it was
     */
    static OwnTexts read(TextSet set, DatasetOptions options, Progress progress) {
        LabelledTexts first = texts(set, set.file(), new PartProgress(progress, 0, READING));
        FileMark other = set.heldBack().file();
        LabelledTexts second = other == null ? null : texts(set, other, new PartProgress(progress, READING, READING));
        Tokenizer tokenizer = options.tokenizer() == Tokenizer.USUAL ? set.tokenizer() : options.tokenizer();
        return new OwnTexts(set, tokenizer, first, second, new PartProgress(progress, READING, 1));
    }

    private static LabelledTexts texts(TextSet set, FileMark file, Progress progress) {
        return file.reading(set.name(), path -> LabelledTexts.read(path, set.columns(), set.classes(), progress),
                LabelledTexts::mark);
    }

    // ---- examples: those of the file, then those of the second one ----

    @Override
    public int count() {
        return first.count() + (second == null ? 0 : second.count());
    }

    @Override
    public String text(int example) {
        return second == null || example < first.count() ? first.text(example) : second.text(example - first.count());
    }

    @Override
    public int label(int example) {
        return second == null || example < first.count() ? first.label(example) : second.label(example - first.count());
    }

    @Override
    public int length(int example) {
        return starts[example + 1] - starts[example];
    }

    @Override
    public int ids(int example, int[] target) {
        System.arraycopy(ids, starts[example], target, 0, length(example));
        return length(example);
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public boolean written() {
        return true;
    }

    @Override
    public boolean limited() {
        return true;
    }

    @Override
    public List<String> classes() {
        return set.classes();
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public Partition partition(Split split) {
        int[][] parts = parts(split);
        return new Partition(parts[0], parts[1], new int[0]);
    }

    private int[][] parts(Split split) {
        int there = first.count();
        HeldBack held = set.heldBack();
        if (second != null) {
            return new int[][] {Splits.range(0, there), Splits.range(there, count())};
        }
        if (split != Split.OWN) {
            return Splits.of(split, there);
        }
        int validated = Math.clamp((int) Math.round(held.fraction() * there), 1, there - 1);
        if (!held.shuffled()) {
            return new int[][] {Splits.range(0, there - validated), Splits.range(there - validated, there)};
        }
        int[] order = new NumpyRandom((int) held.seed()).permutation(there);
        return new int[][] {Arrays.copyOfRange(order, validated, there), Arrays.copyOf(order, validated)};
    }

    /** Fills the ids; first the numbers of pieces as they occur, then, once all are counted, their ids. */
    private Vocabulary read(Progress progress) {
        boolean[] trained = new boolean[count()];
        Arrays.stream(parts(Split.OWN)[0]).forEach(example -> trained[example] = true);
        String sentence = Messages.get("data.progress.tokens", count());
        for (int example = 0; example < trained.length; example++) {
            if (example % STRIDE == 0) {
                progress.update((double) example / trained.length, sentence);
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
            }
            List<String> pieces = Pieces.of(tokenizer, text(example));
            int from = starts[example];
            int length = pieces.size() + 1;
            longest = Math.max(longest, length);
            if (from + length > ids.length) {
                ids = Arrays.copyOf(ids, Math.max(from + length, ids.length + ids.length / 2));
            }
            ids[from] = -1;
            for (int i = 1; i < length; i++) {
                ids[from + i] = counter.number(pieces.get(i - 1), trained[example]);
            }
            starts[example + 1] = from + length;
        }
        Vocabulary found = counter.vocabulary();
        int[] known = counter.ids(found);
        for (int i = 0; i < starts[trained.length]; i++) {
            ids[i] = ids[i] < 0 ? Vocabulary.START : ids[i] == 0 ? Vocabulary.UNKNOWN : known[ids[i]];
        }
        return found;
    }

    @Override
    public Dataset dataset(DatasetOptions options) {
        int words = limit(options.numWords());
        Padding padding = Padding.of(options);
        TextEncoder encoder = new PieceEncoder(tokenizer, vocabulary, words, padding);
        int[][] parts = parts(options.split());
        return new Dataset(options, encoder, words, set.classes(), samples(parts[0], words, padding),
                samples(parts[1], words, padding), null);
    }

    @Override
    public int limit(int numWords) {
        return numWords == DatasetOptions.ALL ? vocabulary.size() : Math.min(numWords, vocabulary.size());
    }

    private Samples samples(int[] examples, int words, Padding padding) {
        int[] cut = new int[Math.multiplyExact(examples.length, padding.length())];
        float[] targets = new float[examples.length];
        int[] text = new int[longest];
        for (int i = 0; i < examples.length; i++) {
            int length = ids(examples[i], text);
            for (int t = 0; t < length; t++) {
                text[t] = text[t] < words ? text[t] : Vocabulary.UNKNOWN;
            }
            padding.apply(text, length, cut, i * padding.length());
            targets[i] = label(examples[i]);
        }
        return Samples.tokens(examples.length, padding.length(), cut, targets);
    }
}
