package dev.unroll.data.table;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.List;

/**
 * A row that cannot be used.
 *
 * @param line      where it begins, 1 first
 * @param key       bundle key of the reason
 * @param arguments what the reason names
 */
public record BadRow(long line, String key, List<Object> arguments) {
    public BadRow {
        arguments = List.copyOf(arguments);
    }

    /** A row with the reason why. */
    public static BadRow of(long line, String key, Object... arguments) {
        return new BadRow(line, key, List.of(arguments));
    }

    /** The reason in the given language. */
    public String reason(Language language) {
        return Messages.in(language, key, arguments.toArray());
    }
}
