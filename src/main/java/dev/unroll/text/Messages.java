package dev.unroll.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** Every sentence and label that a person reads, in the language in use. */
public final class Messages {
    private static final String BUNDLE = "dev.unroll.text.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static volatile Language language = Language.of(Locale.getDefault());

    private Messages() {
    }

    /** The language in use. */
    public static Language language() {
        return language;
    }

    /** Switches the language for all later calls. */
    public static void use(Language next) {
        language = next;
    }

    /** The text of {@code key} in the language in use; {@code {0}} … are replaced as {@link MessageFormat} does. */
    public static String get(String key, Object... arguments) {
        return in(language, key, arguments);
    }

    /**
     * The text of {@code key} in a given language.
     *
     * @throws MissingResourceException when no bundle has the key
     */
    public static String in(Language language, String key, Object... arguments) {
        String pattern = bundle(language).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** Whether the bundle knows {@code key}. */
    public static boolean has(String key) {
        return bundle(Language.ENGLISH).containsKey(key);
    }

    /** What follows {@code prefix} in every key that begins with it. */
    public static Set<String> keys(String prefix) {
        return bundle(Language.ENGLISH).keySet().stream().filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length())).collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(Language language) {
        Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
        return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }
}
