package dev.unroll.text;

import java.util.Locale;

/** A language in which Unroll speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    KOREAN(Locale.KOREAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale for numbers, dates and the bundle. */
    public Locale locale() {
        return locale;
    }

    /** The BCP 47 code: {@code en} or {@code ko}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of {@code locale}, English where it is none of ours. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("ko") ? KOREAN : ENGLISH;
    }
}
