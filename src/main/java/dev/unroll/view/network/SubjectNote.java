package dev.unroll.view.network;

import dev.unroll.view.control.Texts;
import java.util.List;

/**
 * Which sequence is shown, in a few words, and what has happened to it on its way to the model.
 *
 * @param words    for the bar
 * @param details  a sentence or two; empty where there is nothing to explain
 * @param warning  whether the model does not read what was typed
 */
record SubjectNote(String words, String details, boolean warning) {
    private static final int MOST_NAMED = 12;

    /** For a typed text. */
    static SubjectNote typed(Subject subject, Texts texts) {
        if (subject.words() == 0) {
            return new SubjectNote(texts.now("view.subject.noWords"), texts.now("view.subject.noWordsDetails"), true);
        }
        List<String> unknown = subject.unknownWords();
        int kept = subject.kept();
        boolean cut = kept < subject.words();
        String cutDetails = cut ? texts.now("view.subject.cutDetails", subject.words(), kept, subject.tokens().size()) : "";
        if (unknown.isEmpty()) {
            return cut ? new SubjectNote(texts.now("view.subject.cut", kept, subject.words()), cutDetails, true)
                    : new SubjectNote(texts.now("view.subject.typed"), "", false);
        }
        String readAs = subject.unknown().values().iterator().next();
        String named = String.join(", ", unknown.subList(0, Math.min(MOST_NAMED, unknown.size())))
                + (unknown.size() > MOST_NAMED ? " …" : "");
        boolean none = subject.unknown().size() == kept;
        String details = texts.now(none ? "view.subject.noneKnownDetails" : "view.subject.unknownDetails", named, readAs);
        String brief = none && kept > 1 ? texts.now("view.subject.noneKnown") : texts.now("view.subject.unknown", named);
        return new SubjectNote(brief, cut ? details + "\n" + cutDetails : details, true);
    }

    /** For an example with the name of its class, which may be empty. */
    static SubjectNote example(Subject subject, String name, Texts texts) {
        String words = name.isEmpty() ? texts.now("view.subject.exampleOnly", subject.example() + 1)
                : texts.now("view.subject.example", subject.example() + 1, name);
        return new SubjectNote(texts.now("view.subject.part." + subject.part().name(), words), "", false);
    }
}
