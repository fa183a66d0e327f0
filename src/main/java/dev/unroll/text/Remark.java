package dev.unroll.text;

import java.util.List;

/**
 * Something that a person should know and that is no failure: what of a file was left out or is taken otherwise, what of it
 * goes on here, where the parts of a saved one are.
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

    /** The sentence in the language in use, so that a remark can stand within another sentence. */
    @Override
    public String toString() {
        return sentence();
    }

    /** The sentence in the given language. */
    public String sentence(Language language) {
        return Messages.in(language, key, arguments.toArray());
    }
}
