package dev.unroll.data.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A grammar of sentences that are for or against something, read from a resource.
 *
 * <p>A rule is {@code name: alternative | alternative}; it goes on in lines that begin with a bar, and {@code #} begins a
 * comment. {@code <name>} stands for any alternative of that rule, all with equal chances. Rules are written once for
 * both attitudes: {@code <name~>} keeps the attitude in force, {@code <name!>} turns it round, and where it matters which
 * it is, the rules are named {@code name+} and {@code name-}. Thus whatever words occur in one attitude occur in the other.
 */
public final class Grammar {
    private static final int DEEPEST = 40;

    private final Map<String, List<List<Piece>>> rules = new HashMap<>();

    /** Words, then perhaps a rule; {@code mark} is {@code ~} or {@code !} or anything else for neither. */
    private record Piece(String words, String rule, char mark) {
    }

    private Grammar() {
    }

    /** Reads the grammar {@code name} from this package's resources. */
    public static Grammar read(String name) {
        Grammar grammar = new Grammar();
        InputStream stream = Grammar.class.getResourceAsStream("/dev/unroll/data/" + name + ".grammar");
        if (stream == null) {
            throw new IllegalArgumentException("no grammar " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            grammar.parse(reader.readAllLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grammar;
    }

    private void parse(List<String> lines) {
        String name = "";
        for (String line : lines) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (!text.startsWith("|")) {
                int colon = text.indexOf(':');
                name = text.substring(0, colon).strip();
                text = text.substring(colon + 1);
            } else {
                text = text.substring(1);
            }
            List<List<Piece>> alternatives = rules.computeIfAbsent(name, key -> new ArrayList<>());
            for (String alternative : text.split("\\|", -1)) {
                alternatives.add(pieces(alternative.strip()));
            }
        }
    }

    private static List<Piece> pieces(String alternative) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int open = alternative.indexOf('<'); open >= 0; open = alternative.indexOf('<', from)) {
            int close = alternative.indexOf('>', open);
            char mark = alternative.charAt(close - 1);
            int end = mark == '~' || mark == '!' ? close - 1 : close;
            pieces.add(new Piece(alternative.substring(from, open), alternative.substring(open + 1, end), mark));
            from = close + 1;
        }
        pieces.add(new Piece(alternative.substring(from), "", ' '));
        return pieces;
    }

    /**
     * A text of the rule {@code name}.
     *
     * @param random takes a count and returns a number below it
     */
    public String text(String name, boolean attitude, IntUnaryOperator random) {
        StringBuilder text = new StringBuilder();
        expand(name, attitude, random, text, 0);
        return text.toString();
    }

    private void expand(String name, boolean attitude, IntUnaryOperator random, StringBuilder text, int depth) {
        List<List<Piece>> alternatives = rules.get(name);
        if (alternatives == null) {
            alternatives = rules.get(name + (attitude ? "+" : "-"));
        }
        if (alternatives == null || depth > DEEPEST) {
            throw new IllegalStateException("grammar rule " + name);
        }
        for (Piece piece : alternatives.get(random.applyAsInt(alternatives.size()))) {
            text.append(piece.words());
            if (!piece.rule().isEmpty()) {
                expand(piece.rule(), attitude ^ piece.mark() == '!', random, text, depth + 1);
            }
        }
    }
}
