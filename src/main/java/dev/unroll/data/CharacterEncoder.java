package dev.unroll.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads text character by character, Hangul by syllables, without a start mark, padded and cut at the end. */
public final class CharacterEncoder implements TextEncoder {
    private final Vocabulary vocabulary;
    private final Padding padding;
    private final UnaryOperator<String> known;

    /**
     * An encoder for a model.
     *
     * @param vocabulary characters as words
     * @param maxLength  timesteps
     */
    public CharacterEncoder(Vocabulary vocabulary, int maxLength) {
        this(vocabulary, maxLength, letter -> letter);
    }

    /** One that looks characters up as {@code known} gives them; its tokens are the characters as they were typed. */
    CharacterEncoder(Vocabulary vocabulary, int maxLength, UnaryOperator<String> known) {
        this.vocabulary = vocabulary;
        this.known = known;
        this.padding = new Padding(maxLength, Side.POST, Side.POST);
    }

    /** The characters of a text, one string each. */
    static List<String> characters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().mapToObj(Character::toString).toList();
    }

    /** The characters behind the ids. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public EncodedText encode(String text) {
        List<String> letters = characters(text.strip());
        int[] ids = letters.stream().map(known).mapToInt(vocabulary::id).toArray();
        int unknown = (int) letters.stream().map(known).filter(letter -> !vocabulary.has(letter)).count();
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
