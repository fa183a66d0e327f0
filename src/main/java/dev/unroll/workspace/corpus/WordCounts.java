package dev.unroll.workspace.corpus;

import dev.unroll.data.Corpus;
import dev.unroll.data.Vocabulary;

/**
 * How often each word occurs in the examples of a part. Start marks and padding are no words; words without an id of their
 * own count as one word with id 2.
 */
public final class WordCounts {
    private static final int MOST_CLASSES = 16;
    private final int[] occurrences;
    private final int[] examples;
    private final int[][] byClass;
    /** Words with an id below each. */
    private final long[] below;
    private final int[] classes;
    private final int count;

    private WordCounts(int size, int classCount, int count) {
        this.count = count;
        occurrences = new int[size];
        examples = new int[size];
        byClass = new int[classCount][size];
        below = new long[size + 1];
        classes = new int[classCount];
    }

    /** Counts the words of some examples. */
    public static WordCounts of(Corpus corpus, int[] places) {
        int kinds = corpus.classes().size() > MOST_CLASSES ? 0 : corpus.classes().size();
        WordCounts counts = new WordCounts(corpus.vocabulary().size(), kinds, places.length);
        int[] ids = new int[corpus.longest()];
        int[] seen = new int[counts.occurrences.length];
        for (int i = 0; i < places.length; i++) {
            int label = kinds == 0 ? -1 : corpus.label(places[i]);
            if (label >= 0) {
                counts.classes[label]++;
            }
            int length = corpus.ids(places[i], ids);
            for (int t = 0; t < length; t++) {
                counts.add(ids[t], label, i + 1, seen);
            }
        }
        for (int id = 0; id < counts.occurrences.length; id++) {
            counts.below[id + 1] = counts.below[id] + counts.occurrences[id];
        }
        return counts;
    }

    private void add(int id, int label, int example, int[] seen) {
        if (id == Vocabulary.PAD || id == Vocabulary.START) {
            return;
        }
        occurrences[id]++;
        if (seen[id] != example) {
            seen[id] = example;
            examples[id]++;
            if (label >= 0) {
                byClass[label][id]++;
            }
        }
    }

    /** Number of examples looked at. */
    public int count() {
        return count;
    }

    /** All words of all examples. */
    public long words() {
        return below[occurrences.length];
    }

    /** How often a word occurs. */
    public int occurrences(int id) {
        return id >= 0 && id < occurrences.length ? occurrences[id] : 0;
    }

    /** In how many examples a word occurs. */
    public int examples(int id) {
        return id >= 0 && id < examples.length ? examples[id] : 0;
    }

    /** In how many examples of a class a word occurs; 0 where examples have no classes. */
    public int examples(int id, int label) {
        return label < byClass.length && id >= 0 && id < examples.length ? byClass[label][id] : 0;
    }

    /** How many classes words are counted by; 0 where examples have none. */
    public int classes() {
        return classes.length;
    }

    /** How many examples a class has. */
    public int ofClass(int label) {
        return label < classes.length ? classes[label] : 0;
    }

    /** How many words have ids of their own where ids from {@code limit} on become out-of-vocabulary. */
    public long covered(int limit) {
        int end = Math.clamp(limit, Vocabulary.INDEX_FROM + 1, occurrences.length);
        return below[end] - below[Vocabulary.INDEX_FROM + 1];
    }

    /** Their share of all words, 0 … 1; NaN without words. */
    public double coverage(int limit) {
        return words() == 0 ? Double.NaN : covered(limit) / (double) words();
    }
}
