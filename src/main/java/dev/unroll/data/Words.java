package dev.unroll.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words as Keras' {@code Tokenizer} does: lower case, the characters of its {@code filters} become
 * spaces, apostrophes stay. Besides, what keyboards and web pages add is made plain: curly apostrophes, and quotation
 * marks, dashes and full stops outside ASCII; Hangul typed as separate letters is composed.
 */
public final class Words {
    private static final String FILTERS = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n";
    private static final String MORE_FILTERS = "“”„«»…–—·、。！？「」『』《》〈〉，．：；（）";
    private static final String APOSTROPHES = "’‘ʼ＇";

    private Words() {
    }

    /** The words of {@code text} in their order. */
    public static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (separates(letter)) {
                finish(word, words);
            } else {
                word.append(APOSTROPHES.indexOf(letter) >= 0 ? '\'' : letter);
            }
        }
        finish(word, words);
        return words;
    }

    private static boolean separates(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || FILTERS.indexOf(letter) >= 0
                || MORE_FILTERS.indexOf(letter) >= 0;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
