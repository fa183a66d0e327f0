package dev.unroll.cli;

import dev.unroll.data.table.TextEncoding;
import dev.unroll.text.UnrollException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a person writes on the command line about a file. */
final class ImportChoices {
    /** The most timesteps. */
    static final int LONGEST = 10_000;

    private static final Map<String, Character> SEPARATORS = Map.of("tab", '\t', "comma", ',', "semicolon", ';', "bar", '|');

    private ImportChoices() {
    }

    static TextEncoding encoding(String written) {
        return Arrays.stream(TextEncoding.values()).filter(each -> plain(each.label()).equals(plain(written))).findFirst()
                .orElseThrow(() -> UnrollException.badArgument("cli.badChoice", written,
                        Arrays.stream(TextEncoding.values()).map(TextEncoding::label).collect(Collectors.joining(", "))));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    static char separator(String written) {
        Character named = SEPARATORS.get(written.toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        if (written.length() == 1 && SEPARATORS.containsValue(written.charAt(0))) {
            return written.charAt(0);
        }
        throw UnrollException.badArgument("cli.badChoice", written, "tab, comma, semicolon, bar");
    }

    /** The number of a column that is named or numbered, 0 first. */
    static int column(List<String> names, String written) {
        int at = names.indexOf(written);
        if (at >= 0) {
            return at;
        }
        try {
            int number = Integer.parseInt(written);
            if (number >= 1 && number <= names.size()) {
                return number - 1;
            }
        } catch (NumberFormatException e) {
            // It was to be a name.
        }
        throw UnrollException.badArgument("cli.noColumn", written, IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i).isEmpty() ? String.valueOf(i + 1) : names.get(i)).collect(Collectors.joining(", ")));
    }

    static void range(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw UnrollException.badArgument("cli.outOfRange", option, least, most, value);
        }
    }

    static void share(String option, @Nullable Double value) {
        if (value != null && !(value > 0 && value < 1)) {
            throw UnrollException.badArgument("cli.badShare", option, String.valueOf(value));
        }
    }
}
