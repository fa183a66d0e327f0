package dev.unroll.view.help;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.List;

/**
 * A term of the course.
 *
 * @param id      of its texts in the bundles
 * @param formula one line, may be empty
 * @param screen  where it is to be seen, as {@code snapshot} calls it
 * @param control id of the control or picture that shows it there; where there is no room for it, of the next one named
 * @param labels  what is written on screen for it besides its name: keys of the bundles, or words as they stand
 */
public record Term(String id, String formula, String screen, String control, List<String> labels) {
    public Term {
        labels = List.copyOf(labels);
    }

    Term(String id, String formula, String screen, String control, String... labels) {
        this(id, formula, screen, control, List.of(labels));
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
        List<String> words = new java.util.ArrayList<>(List.of(name(language)));
        for (String label : labels) {
            words.add(Messages.has(label) ? Messages.in(language, label) : label);
        }
        return words;
    }
}
