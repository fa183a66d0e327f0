package dev.unroll.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Reads the source of a translation character by character, whatever its case, padded and cut at the end. Tokens are the
 * characters as they were typed.
 */
final class LetterEncoder implements TextEncoder {
    private final Vocabulary vocabulary;
    private final Padding padding;

    LetterEncoder(Vocabulary vocabulary, int maxLength) {
        this.vocabulary = vocabulary;
        this.padding = new Padding(maxLength, Side.POST, Side.POST);
    }

    @Override
    public EncodedText encode(String text) {
        List<String> letters = CharacterEncoder.characters(text.strip());
        int[] ids = letters.stream().mapToInt(letter -> vocabulary.id(letter.toLowerCase(Locale.ROOT))).toArray();
        int unknown = (int) java.util.Arrays.stream(ids).filter(id -> id == Vocabulary.UNKNOWN).count();
        List<String> tokens = new ArrayList<>(letters.subList(0, Math.min(ids.length, padding.length())));
        tokens.addAll(Collections.nCopies(padding.length() - tokens.size(), vocabulary.word(Vocabulary.PAD)));
        return new EncodedText(tokens, padding.apply(ids), unknown, ids.length);
    }

    @Override
    public String word(int id) {
        return vocabulary.word(id);
    }

    @Override
    public int size() {
        return vocabulary.size();
    }
}
