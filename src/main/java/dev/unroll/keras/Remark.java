package dev.unroll.keras;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.List;

/**
 * Something about an opened file that a person should know: what of it was left out or is taken otherwise, and what of it
 * goes on here.
 *
 * @param key       of the bundle
 * @param arguments of its sentence
 */
public record Remark(String key, List<Object> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    /** With these arguments. */
    public static Remark of(String key, Object... arguments) {
        return new Remark(key, List.of(arguments));
    }

    /** The sentence in the language in use. */
    public String sentence() {
        return sentence(Messages.language());
    }

    /** The sentence in the given language. */
    public String sentence(Language language) {
        return Messages.in(language, key, arguments.toArray());
    }
}
