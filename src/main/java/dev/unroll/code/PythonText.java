package dev.unroll.code;

import dev.unroll.data.own.TextColumns;
import dev.unroll.data.own.TextSet;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.data.table.TableFormat;
import java.util.List;
import java.util.Locale;

/** What programs have in common that read a person's own files. */
final class PythonText {
    /** As {@link dev.unroll.data.Words} cuts texts. */
    private static final String FILTERS = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n“”„«»…–—·、。！？「」『』《》〈〉，．：；（）";

    private PythonText() {
    }

    /** The name of an encoding in Python and R. */
    static String encoding(TableFormat format) {
        return encoding(format.encoding().label(), true);
    }

    static String encoding(String label, boolean python) {
        return switch (label) {
            case "UTF-8" -> python ? "utf-8-sig" : "UTF-8-BOM";
            case "UTF-16 LE" -> python ? "utf-16-le" : "UTF-16LE";
            case "UTF-16 BE" -> python ? "utf-16-be" : "UTF-16BE";
            default -> label.toLowerCase(Locale.ROOT);
        };
    }

    /** The function {@code words}, and {@code pieces} where these are others. */
    static void pieces(Lines out, Tokenizer tokenizer) {
        String filters = Syntax.PYTHON.literal(FILTERS);
        out.comment("own.words").add("FILTERS = " + filters).blank().blank();
        out.add("def words(text):").within(
                "text = unicodedata.normalize(\"NFC\", text).lower()",
                "text = text.translate(str.maketrans(\"’‘ʼ＇\", \"''''\"))",
                "return text.translate(str.maketrans(FILTERS, \" \" * len(FILTERS))).split()").blank().blank();
        switch (tokenizer) {
            case SYLLABLES -> out.comment("own.syllables").add("def pieces(text):")
                    .within("return [letter for word in words(text) for letter in word]").blank().blank();
            case BIGRAMS -> out.comment("own.bigrams").add("def pieces(text):").within("found = []", "for word in words(text):",
                    "    found += [word[i:i + 2] for i in range(len(word) - 1)] or [word]", "return found").blank().blank();
            case CHARACTERS -> out.add("def pieces(text):").within("return list(unicodedata.normalize(\"NFC\", text))")
                    .blank().blank();
            case USUAL, WORDS -> { }
        }
    }

    static String piecesName(Tokenizer tokenizer) {
        return tokenizer == Tokenizer.WORDS || tokenizer == Tokenizer.USUAL ? "words" : "pieces";
    }

    /** What cuts the texts of a set under some options. */
    static Tokenizer tokenizer(TextSet set, Tokenizer asked) {
        return asked == Tokenizer.USUAL ? set.tokenizer() : asked;
    }

    /** Whether the labels are whole numbers, which may be written in several ways. */
    static boolean numbers(List<String> classes) {
        return classes.stream().allMatch(name -> name.matches("-?\\d{1,9}"));
    }

    /** The expression that makes a class number of a row, or fails; {@code row} is the row's name. */
    static String label(TextSet set) {
        TextColumns columns = set.columns();
        String cell = "row[" + columns.label() + "]";
        Double threshold = columns.threshold();
        if (threshold != null) {
            return "int(float(" + cell + ") > " + Syntax.PYTHON.literal(threshold) + ")";
        }
        return numbers(set.classes()) ? "CLASSES.index(float(" + cell + "))" : "CLASSES.index(" + cell + ".strip())";
    }

    static String classes(TextSet set, Syntax syntax) {
        boolean numbers = numbers(set.classes());
        String inside = String.join(", ", set.classes().stream().map(each -> numbers ? each : syntax.literal(each)).toList());
        return syntax == Syntax.PYTHON ? "[" + inside + "]" : "c(" + inside + ")";
    }
}
