package dev.unroll.data;

import dev.unroll.data.own.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** What a text is cut into, for each {@link Tokenizer}. */
public final class Pieces {
    private Pieces() {
    }

    /** The pieces of a text in their order. */
    public static List<String> of(Tokenizer tokenizer, String text) {
        return switch (tokenizer) {
            case USUAL, WORDS -> Words.of(text);
            case CHARACTERS -> CharacterEncoder.characters(text);
            case SYLLABLES -> letters(text);
            case BIGRAMS -> pairs(text);
        };
    }

    private static List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        for (String word : Words.of(text)) {
            word.codePoints().forEach(letter -> letters.add(Character.toString(letter)));
        }
        return letters;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (String word : Words.of(text)) {
            int[] letters = word.codePoints().toArray();
            for (int i = 0; i + 1 < letters.length; i++) {
                pairs.add(new String(letters, i, 2));
            }
            if (letters.length == 1) {
                pairs.add(word);
            }
        }
        return pairs;
    }
}
