package dev.unroll.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words by rank, the most frequent first, and Keras' reserved ids: 0 pads, 1 starts a text, 2 stands for a word out of
 * the vocabulary, 3 is not used; the word of rank 1 has id 4.
 */
public final class Vocabulary {
    /** Fills short sequences. */
    public static final int PAD = 0;
    /** Begins every text. */
    public static final int START = 1;
    /** Any word that the vocabulary does not have or that was cut off by num_words. */
    public static final int UNKNOWN = 2;
    /** What is added to a rank, counted from 1, to get the id. */
    public static final int INDEX_FROM = 3;

    private static final List<String> RESERVED = List.of("<pad>", "<start>", "<oov>", "<unused>");

    private final List<String> words;
    private final Map<String, Integer> ids;

    /** The vocabulary of words in the order of their rank; the first has rank 1. */
    public Vocabulary(List<String> words) {
        this.words = List.copyOf(words);
        this.ids = HashMap.newHashMap(words.size());
        for (int i = 0; i < words.size(); i++) {
            ids.putIfAbsent(words.get(i), i + 1 + INDEX_FROM);
        }
    }

    /** The vocabulary of words counted in texts: the most frequent first, equal counts in alphabetical order. */
    public static Vocabulary byFrequency(Map<String, Integer> counts) {
        return new Vocabulary(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList());
    }

    /** Words in the order of their rank, reserved marks left out. */
    public List<String> words() {
        return words;
    }

    /**
     * The ids of words that contain {@code query}, small letters as large ones: those that begin with it first, among them
     * the most frequent first; at most {@code most}.
     */
    public int[] find(String query, int most) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        int[] found = new int[Math.min(most, words.size())];
        int count = 0;
        for (int pass = 0; pass < (wanted.isEmpty() ? 1 : 2); pass++) {
            for (int rank = 0; rank < words.size() && count < found.length; rank++) {
                String each = words.get(rank).toLowerCase(Locale.ROOT);
                boolean begins = each.startsWith(wanted);
                if (pass == 0 ? begins : !begins && each.contains(wanted)) {
                    found[count++] = rank + 1 + INDEX_FROM;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Number of ids, reserved ones included. */
    public int size() {
        return words.size() + 1 + INDEX_FROM;
    }

    /** The id of a word, {@link #UNKNOWN} where there is none. */
    public int id(String word) {
        return ids.getOrDefault(word, UNKNOWN);
    }

    /** Whether the word has an id of its own. */
    public boolean has(String word) {
        return ids.containsKey(word);
    }

    /** The word of an id, or a reserved mark. */
    public String word(int id) {
        if (id >= 0 && id < RESERVED.size()) {
            return RESERVED.get(id);
        }
        return id < 0 || id >= size() ? RESERVED.get(UNKNOWN) : words.get(id - 1 - INDEX_FROM);
    }
}
