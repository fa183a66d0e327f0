package dev.unroll.view.help;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * A term of the course.
 *
 * @param id       of its texts in the bundles
 * @param formula  one line, may be empty
 * @param screen   where it is to be seen, as {@code snapshot} calls it
 * @param control  id of the control or picture that shows it there; where there is no room for it, of the next one named
 * @param labels   what is written on screen for it besides its name: keys of the bundles, or words as they stand
 * @param pictured what only pictures write for it: likewise, or letters of formulas, a tilde behind them
 */
public record Term(String id, String formula, String screen, String control, List<String> labels, List<String> pictured) {
    public Term {
        labels = List.copyOf(labels);
        pictured = List.copyOf(pictured);
    }

    /** With a formula. */
    Term formula(String line) {
        return new Term(id, line, screen, control, labels, pictured);
    }

    /** Written like this, too. */
    Term written(String... words) {
        return new Term(id, formula, screen, control, List.of(words), pictured);
    }

    /** Written like this in pictures. */
    Term painted(String... words) {
        return new Term(id, formula, screen, control, labels, List.of(words));
    }

    /** What it is called in a language. */
    public String name(Language language) {
        return Messages.in(language, "glossary." + id + ".name");
    }

    /** What it means, in one or two sentences. */
    public String text(Language language) {
        return Messages.in(language, "glossary." + id + ".text");
    }

    /** Everything that is written on screen for it in a language. */
    List<String> words(Language language) {
        List<String> words = new ArrayList<>(List.of(name(language)));
        labels.forEach(label -> words.add(in(language, label)));
        return words;
    }

    /** What only pictures write for it in a language; arguments stand there as {@code {0}}. */
    List<String> paintedWords(Language language) {
        return pictured.stream().map(each -> in(language, each)).toList();
    }

    private static String in(Language language, String label) {
        return Messages.has(label) ? Messages.in(language, label) : label;
    }
}
