package dev.unroll.code;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** A program as it grows, line by line; whoever writes says first which section and layer the lines are of. */
final class Lines {
    private static final int COMMENT_WIDTH = 84;

    private final List<CodeLine> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Language language;
    private Section section = Section.HEAD;
    private int layer = CodeLine.NO_LAYER;
    private String indent = "";

    Lines(Language language) {
        this.language = language;
    }

    /** From here on lines are of this section and of no layer. */
    Lines in(Section next) {
        section = next;
        layer = CodeLine.NO_LAYER;
        return this;
    }

    /** From here on lines are of this layer. */
    Lines of(int next) {
        layer = next;
        return this;
    }

    /** From here on lines are of no layer. */
    Lines general() {
        return of(CodeLine.NO_LAYER);
    }

    /** Moves what follows to the right by some levels, or back. */
    Lines indent(int levels) {
        indent = "    ".repeat(indent.length() / 4 + levels);
        return this;
    }

    Lines add(String... texts) {
        for (String text : texts) {
            lines.add(new CodeLine(text.isEmpty() ? "" : indent + text, section, layer));
        }
        return this;
    }

    Lines add(List<String> texts) {
        return add(texts.toArray(String[]::new));
    }

    /** Lines within a block. */
    Lines within(String... texts) {
        return indent(1).add(texts).indent(-1);
    }

    /** An assignment; what does not fit is broken. */
    Lines assign(String target, Call call) {
        List<String> written = new ArrayList<>(call.lines(Call.WIDTH - target.length()));
        written.set(0, target + written.getFirst());
        return add(written);
    }

    Lines blank() {
        int kept = layer;
        layer = CodeLine.NO_LAYER;
        add("");
        layer = kept;
        return this;
    }

    /** A comment from the bundle, broken at words. */
    Lines comment(String key, Object... arguments) {
        broken(say(key, arguments), COMMENT_WIDTH - indent.length()).forEach(line -> add("# " + line));
        return this;
    }

    /** A comment that a person should see on the screen as well: here something is not as in Unroll. */
    Lines remark(String key, Object... arguments) {
        String sentence = say(key, arguments);
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
        return comment(key, arguments);
    }

    /** A text of the bundle in the language of the comments. */
    String say(String key, Object... arguments) {
        return Messages.in(language, "code." + key, arguments);
    }

    /** Text in lines of bearable length; a Hangul letter is two columns wide. */
    private static List<String> broken(String text, int room) {
        List<String> broken = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int wide = 0;
        for (String word : text.split(" ", -1)) {
            int width = word.codePoints().map(letter -> letter >= 0x1100 ? 2 : 1).sum();
            if (wide > 0 && wide + 1 + width > room) {
                broken.add(line.toString());
                line.setLength(0);
                wide = 0;
            }
            line.append(wide == 0 ? "" : " ").append(word);
            wide += width + (wide == 0 ? 0 : 1);
        }
        broken.add(line.toString());
        return broken;
    }

    SourceCode code(Dialect dialect, String dataFile) {
        return new SourceCode(dialect, lines, remarks, dataFile);
    }
}
