package dev.unroll.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language in which Unroll speaks. There is one for each bundle {@code messages_xx.properties} beside this class, and English,
 * whose bundle has no ending: another file is another language. What such a file leaves out is said in English.
 */
public final class Language {
    /** The language of the bundle without an ending. */
    public static final Language ENGLISH = new Language(Locale.ENGLISH, Bundles.of(Locale.ROOT));
    /** The language of the course. */
    public static final Language KOREAN = new Language(Locale.KOREAN, Bundles.of(Locale.KOREAN));

    private static final List<Language> ALL = Stream.concat(Stream.of(KOREAN, ENGLISH), Bundles.locales().stream()
            .filter(locale -> !locale.equals(Locale.KOREAN)).map(locale -> new Language(locale, Bundles.of(locale)))
            .sorted(Comparator.comparing(Language::ownName))).toList();

    private final Locale locale;
    private final ResourceBundle texts;

    Language(Locale locale, ResourceBundle texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** Every language there is a bundle of: the course's own first, then English, then the others by their names. */
    public static List<Language> all() {
        return ALL;
    }

    /** Their codes, to be read in a sentence. */
    public static String codes() {
        return ALL.stream().map(Language::code).sorted().collect(Collectors.joining(", "));
    }

    /** The language of a code such as {@code ko} or {@code pt-BR}, in any case. */
    public static Optional<Language> find(String code) {
        return ALL.stream().filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
    }

    /** The language of {@code locale} and its country, else of any country, else English. */
    public static Language of(Locale locale) {
        return find(locale.stripExtensions().toLanguageTag()).or(() -> find(locale.getLanguage()))
                .or(() -> ALL.stream().filter(each -> each.locale.getLanguage().equals(locale.getLanguage())).findFirst())
                .orElse(ENGLISH);
    }

    /** The locale for numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The BCP 47 code, such as {@code en}, {@code ko} or {@code pt-BR}. */
    public String code() {
        return locale.toLanguageTag();
    }

    /** What its speakers call it: English, 한국어. */
    public String ownName() {
        String name = locale.getDisplayName(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    ResourceBundle texts() {
        return texts;
    }

    @Override
    public String toString() {
        return code();
    }
}
