package dev.unroll.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A stretch of a line of code that is shown alike. */
public record Piece(String text, Kind kind) {
    /** What it is. */
    public enum Kind { PLAIN, KEYWORD, FUNCTION, STRING, NUMBER, COMMENT }

    private static final Set<String> PYTHON = Set.of("and", "as", "assert", "break", "class", "continue", "def", "elif", "else",
            "except", "False", "for", "from", "if", "import", "in", "is", "lambda", "None", "not", "or", "pass", "raise",
            "return", "True", "try", "while", "with");
    private static final Set<String> R = Set.of("function", "if", "else", "for", "in", "TRUE", "FALSE", "NULL", "NA", "library",
            "return");

    /** The pieces of a line, in their order; together they are the line. */
    public static List<Piece> of(Dialect dialect, String line) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < line.length()) {
            char letter = line.charAt(from);
            int to;
            Kind kind = Kind.PLAIN;
            if (letter == '#') {
                to = line.length();
                kind = Kind.COMMENT;
            } else if (letter == '"') {
                to = endOfString(line, from);
                kind = Kind.STRING;
            } else if (Character.isDigit(letter)) {
                to = endOfNumber(line, from);
                kind = Kind.NUMBER;
            } else if (Character.isLetter(letter) || letter == '_' || letter == '@') {
                to = endOfWord(line, from);
                kind = kind(dialect, line, from, to);
            } else {
                to = from + 1;
            }
            add(pieces, line.substring(from, to), kind);
            from = to;
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, Kind kind) {
        if (kind == Kind.PLAIN && !pieces.isEmpty() && pieces.getLast().kind == Kind.PLAIN) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text + text, kind));
        } else {
            pieces.add(new Piece(text, kind));
        }
    }

    private static Kind kind(Dialect dialect, String line, int from, int to) {
        if ((dialect == Dialect.R ? R : PYTHON).contains(line.substring(from, to))) {
            return Kind.KEYWORD;
        }
        return to < line.length() && line.charAt(to) == '(' || line.charAt(from) == '@' ? Kind.FUNCTION : Kind.PLAIN;
    }

    private static int endOfString(String line, int from) {
        int at = from + 1;
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(line.length(), at + 1);
    }

    private static int endOfNumber(String line, int from) {
        int at = from + 1;
        while (at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '.'
                || line.charAt(at) == '-' && line.toLowerCase(Locale.ROOT).charAt(at - 1) == 'e')) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String line, int from) {
        int at = from + 1;
        while (at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_')) {
            at++;
        }
        return at;
    }
}
