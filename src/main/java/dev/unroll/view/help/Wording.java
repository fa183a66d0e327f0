package dev.unroll.view.help;

import dev.unroll.plot.Written;
import dev.unroll.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the glossary's terms are written in one language: on labels, in pictures, and as letters of formulas. */
final class Wording {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*}");
    private static final Pattern LETTERS = Pattern.compile("∂?\\p{L}+~?");
    /** What an English or Korean word may end with and still be the same. */
    private static final String ENDING = "(?:s|es|[은는이가을를의에로과와도개])?";
    private final Map<String, Term> words = new HashMap<>();
    private final Map<String, Term> pictured = new HashMap<>();
    private final Map<Pattern, Term> filled = new HashMap<>();
    private final List<Inside> names = new ArrayList<>();

    /** A name, found inside of longer texts. */
    private record Inside(Pattern pattern, Term term) {
    }

    Wording(Language language) {
        for (Term term : Glossary.TERMS) {
            term.words(language).forEach(word -> words.putIfAbsent(Glossary.plain(word), term));
            for (String word : term.paintedWords(language)) {
                if (word.contains("{")) {
                    filled.put(filled(word), term);
                } else {
                    pictured.put(word, term);
                }
            }
            for (String name : term.name(language).split(", ")) {
                names.add(new Inside(Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + ENDING + "(?![\\p{L}_])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), term));
            }
        }
        names.sort(Comparator.comparingInt(each -> -each.pattern().pattern().length()));
    }

    /** The same text with anything in its arguments' places. */
    private static Pattern filled(String message) {
        StringBuilder pattern = new StringBuilder();
        Matcher arguments = ARGUMENT.matcher(message);
        int from = 0;
        while (arguments.find()) {
            pattern.append(Pattern.quote(message.substring(from, arguments.start()))).append(".+");
            from = arguments.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(message.substring(from))).toString());
    }

    /** The term that is written like this, whatever the case. */
    @Nullable Term said(String written) {
        return words.get(Glossary.plain(written));
    }

    /** What a text of a picture is about at the place {@code x}: the whole of it, or the name that is nearest there. */
    @Nullable Term painted(Written written, double x) {
        if (written.symbol()) {
            return symbol(written, x);
        }
        String text = written.text().strip();
        Term whole = said(text);
        if (whole == null) {
            whole = pictured.getOrDefault(text, filled.entrySet().stream()
                    .filter(each -> each.getKey().matcher(text).matches()).map(Map.Entry::getValue).findFirst().orElse(null));
        }
        return whole != null ? whole : inside(written, x);
    }

    private @Nullable Term inside(Written written, double x) {
        boolean[] taken = new boolean[written.text().length()];
        double at = share(written, x) * taken.length;
        double nearest = Double.POSITIVE_INFINITY;
        Term best = null;
        for (Inside name : names) {
            Matcher found = name.pattern().matcher(written.text());
            while (found.find()) {
                if (!taken[found.start()]) {
                    Arrays.fill(taken, found.start(), found.end(), true);
                    double away = Math.max(0, Math.max(found.start() - at, at - found.end()));
                    if (away < nearest) {
                        nearest = away;
                        best = name.term();
                    }
                }
            }
        }
        return best;
    }

    /** The letters of a formula that are nearest; a derivative is one whatever is derived. */
    private @Nullable Term symbol(Written written, double x) {
        double at = share(written, x) * written.text().length();
        double nearest = Double.POSITIVE_INFINITY;
        Term best = null;
        Matcher letters = LETTERS.matcher(written.text());
        while (letters.find()) {
            Term term = letters(letters.group());
            double away = Math.abs((letters.start() + letters.end()) / 2.0 - at);
            if (term != null && away < nearest) {
                nearest = away;
                best = term;
            }
        }
        return best;
    }

    private @Nullable Term letters(String run) {
        return run.startsWith("∂") ? pictured.get("∂") : pictured.getOrDefault(run, words.get(run));
    }

    private static double share(Written written, double x) {
        return Math.clamp((x - written.box().x()) / written.box().width(), 0, 1);
    }
}
