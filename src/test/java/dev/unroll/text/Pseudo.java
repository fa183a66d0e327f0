package dev.unroll.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * A language for tests alone, made from the English bundle: every text stands between « and », is a third longer, and wears
 * accents. What shows without these marks does not come from the bundles; what is cut off had no room to grow.
 */
public final class Pseudo {
    /** It. */
    public static final Language LANGUAGE;
    private static final Map<Character, Character> ACCENTED = Map.ofEntries(Map.entry('a', 'á'), Map.entry('e', 'é'),
            Map.entry('i', 'î'), Map.entry('o', 'ö'), Map.entry('u', 'ü'), Map.entry('y', 'ÿ'), Map.entry('c', 'ç'),
            Map.entry('n', 'ñ'), Map.entry('A', 'Á'), Map.entry('E', 'É'), Map.entry('I', 'Î'), Map.entry('O', 'Ö'),
            Map.entry('U', 'Ü'), Map.entry('N', 'Ñ'), Map.entry('C', 'Ç'));
    private static final double MORE = 0.3;

    static {
        LANGUAGE = new Language(Locale.forLanguageTag("en-XA"), new Texts());
    }

    private Pseudo() {
    }

    /** An English pattern in this language; what stands in braces is left as it is. */
    static String of(String pattern) {
        StringBuilder text = new StringBuilder("«");
        int depth = 0;
        int letters = 0;
        for (char each : pattern.toCharArray()) {
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            letters += depth == 0 ? 1 : 0;
            text.append(depth == 0 ? ACCENTED.getOrDefault(each, each) : each);
        }
        int more = (int) Math.ceil(letters * MORE) - 2;
        for (int i = 0; i < more; i++) {
            text.append(i % 7 == 0 ? ' ' : 'ö');
        }
        return text.append('»').toString();
    }

    /** What of a text on the screen does not stand between the marks. */
    public static String outside(String shown) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (char each : Normalizer.normalize(shown, Normalizer.Form.NFC).toCharArray()) {
            depth += each == '«' ? 1 : 0;
            if (depth == 0) {
                rest.append(each);
            }
            depth -= each == '»' ? 1 : 0;
        }
        return rest.toString();
    }

    private static final class Texts extends ResourceBundle {
        private final Map<String, String> made = new HashMap<>();

        Texts() {
            for (String key : Language.ENGLISH.texts().keySet()) {
                made.put(key, of(Language.ENGLISH.texts().getString(key)));
            }
        }

        @Override
        protected Object handleGetObject(String key) {
            String text = made.get(key);
            if (text == null) {
                throw new java.util.MissingResourceException("no text", "Pseudo", key);
            }
            return text;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(made.keySet());
        }
    }
}
