package dev.unroll.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Collectors;

/** Every sentence and label that a person reads, in the language in use. */
public final class Messages {
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
        String pattern = language.texts().getString(key);
        return arguments.length == 0 ? pattern
                : Particles.in(new MessageFormat(pattern, language.locale()).format(arguments));
    }

    /** Whether the bundle knows {@code key}. */
    public static boolean has(String key) {
        return Language.ENGLISH.texts().containsKey(key);
    }

    /** What follows {@code prefix} in every key that begins with it. */
    public static Set<String> keys(String prefix) {
        return Language.ENGLISH.texts().keySet().stream().filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length())).collect(Collectors.toSet());
    }
}
