package dev.unroll.data.own;

/** What a text is cut into. */
public enum Tokenizer {
    /** As the data set itself does it; no choice. */
    USUAL,
    /** Words between spaces and punctuation, as Keras' Tokenizer finds them. */
    WORDS,
    /** Single letters without spaces; for Hangul, syllables. */
    SYLLABLES,
    /** Every two neighbouring letters of a word; for Hangul, pairs of syllables. Words of one letter stay. */
    BIGRAMS,
    /** Every character as it stands, spaces and line ends included, without a start mark: for next-character models. */
    CHARACTERS;

    private static final double MOSTLY = 0.3;

    /** What suits a text: pairs of syllables for Korean, syllables for scripts without spaces, else words. */
    public static Tokenizer suiting(String sample) {
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long hangul = script(sample, Character.UnicodeScript.HANGUL);
        long unspaced = script(sample, Character.UnicodeScript.HAN) + script(sample, Character.UnicodeScript.HIRAGANA)
                + script(sample, Character.UnicodeScript.KATAKANA) + script(sample, Character.UnicodeScript.THAI);
        if (hangul > MOSTLY * letters) {
            return BIGRAMS;
        }
        return unspaced > MOSTLY * letters ? SYLLABLES : WORDS;
    }

    private static long script(String text, Character.UnicodeScript script) {
        return text.codePoints().filter(letter -> Character.UnicodeScript.of(letter) == script).count();
    }
}
