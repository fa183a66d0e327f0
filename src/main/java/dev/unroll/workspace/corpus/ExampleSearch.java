package dev.unroll.workspace.corpus;

import dev.unroll.data.Corpus;
import dev.unroll.data.Hangul;
import dev.unroll.data.Vocabulary;
import dev.unroll.data.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds examples by their words, a stretch of text, or their number. Words are looked up once and examples are then compared
 * by ids as they lie in memory, so that no index is kept and 50,000 reviews take a moment. One thread at a time.
 */
public final class ExampleSearch {
    private static final Pattern QUOTED = Pattern.compile("[\"“”]([^\"“”]*)(?:[\"“”]|$)");
    private static final Pattern NUMBER = Pattern.compile("#\\s*\\d+");
    private final Corpus corpus;
    private final String[] words;
    /** Texts cut into single letters or pairs of them: what was typed is looked for in the text itself. */
    private final boolean letters;
    private final int[] buffer;

    /** Looks through {@code corpus}. */
    public ExampleSearch(Corpus corpus) {
        this.corpus = corpus;
        words = corpus.vocabulary().words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        letters = Arrays.stream(words).allMatch(word -> word.codePointCount(0, word.length()) <= 2);
        buffer = new int[corpus.longest()];
    }

    /** Whether it looks through {@code other}. */
    public boolean of(Corpus other) {
        return corpus == other;
    }

    /**
     * The places in {@code part} of examples of class {@code label} (−1 for all) that have every word of {@code query}, the
     * last one as a beginning, and what stands in quotation marks word by word; those whose number, counted from 1, begins
     * with it where it is {@code #} and a number; all for an empty query.
     */
    public int[] find(String query, int label, int[] part) {
        IntPredicate wanted = wanted(query.strip());
        boolean numbered = NUMBER.matcher(query.strip()).matches();
        String number = query.replaceAll("[#\\s]", "");
        return IntStream.range(0, part.length).filter(place -> label < 0 || corpus.label(part[place]) == label)
                .filter(place -> numbered ? Integer.toString(place + 1).startsWith(number) : wanted.test(part[place])).toArray();
    }

    private IntPredicate wanted(String query) {
        if (query.isEmpty() || NUMBER.matcher(query).matches()) {
            return example -> true;
        }
        if (letters) {
            String plain = query.toLowerCase(Locale.ROOT).replaceAll("[\"“”]", "");
            return example -> corpus.text(example).toLowerCase(Locale.ROOT).contains(plain);
        }
        List<BitSet[]> phrases = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(query);
        while (quoted.find()) {
            List<String> phrase = terms(quoted.group(1));
            boolean open = quoted.end() == query.length() && !query.endsWith("\"") && !query.endsWith("”");
            phrases.add(IntStream.range(0, phrase.size()).mapToObj(i -> ids(phrase.get(i), open && i == phrase.size() - 1))
                    .toArray(BitSet[]::new));
        }
        String rest = QUOTED.matcher(query).replaceAll(" ");
        List<String> single = terms(rest);
        boolean begun = !rest.isEmpty() && !Character.isWhitespace(query.charAt(query.length() - 1)) && phrases.isEmpty();
        for (int i = 0; i < single.size(); i++) {
            phrases.add(new BitSet[] {ids(single.get(i), begun && i == single.size() - 1)});
        }
        phrases.removeIf(phrase -> phrase.length == 0);
        return new WordsWanted(phrases)::in;
    }

    private List<String> terms(String text) {
        return Words.of(text).stream().flatMap(word -> Hangul.parts(word, corpus.vocabulary()).stream()).toList();
    }

    private BitSet ids(String term, boolean beginning) {
        String wanted = term.toLowerCase(Locale.ROOT);
        BitSet ids = new BitSet(words.length + Vocabulary.INDEX_FROM + 1);
        for (int i = 0; i < words.length; i++) {
            if (beginning ? words[i].startsWith(wanted) : words[i].equals(wanted)) {
                ids.set(i + 1 + Vocabulary.INDEX_FROM);
            }
        }
        return ids;
    }

    /** What an example must have, looked for in one pass: a bit for each word, and phrases only where all words are there. */
    private final class WordsWanted {
        private static final int MOST_BITS = 31;
        private final int[] bits = new int[words.length + Vocabulary.INDEX_FROM + 1];
        private final List<BitSet[]> checked = new ArrayList<>();
        private int all;

        WordsWanted(List<BitSet[]> phrases) {
            int next = 0;
            for (BitSet[] phrase : phrases) {
                if (phrase.length > 1 || next == MOST_BITS) {
                    checked.add(phrase);
                }
                for (BitSet ids : phrase) {
                    if (next < MOST_BITS) {
                        int bit = 1 << next++;
                        all |= bit;
                        ids.stream().forEach(id -> bits[id] |= bit);
                    }
                }
            }
        }

        boolean in(int example) {
            int length = corpus.ids(example, buffer);
            int found = 0;
            for (int i = 0; i < length && found != all; i++) {
                found |= bits[buffer[i]];
            }
            return found == all && checked.stream().allMatch(phrase -> has(length, phrase));
        }
    }

    private boolean has(int length, BitSet... phrase) {
        for (int from = 0; from + phrase.length <= length; from++) {
            int same = 0;
            while (same < phrase.length && phrase[same].get(buffer[from + same])) {
                same++;
            }
            if (same == phrase.length) {
                return true;
            }
        }
        return false;
    }
}
