package dev.unroll.picture.generate;

import java.util.List;

/**
 * What a translation shows: where each step of the target looked in the source.
 *
 * @param source symbols of the source
 * @param target symbols of the target
 * @param rows   for each step of the target how much of the look each symbol of the source gets, adding up to 1; empty
 *               where the model has no attention
 * @param shown  how many steps are there already; the others are ghosts
 */
public record Looks(List<String> source, List<String> target, List<double[]> rows, int shown) {
    public Looks {
        source = List.copyOf(source);
        target = List.copyOf(target);
        rows = List.copyOf(rows);
    }

    /** The step being looked at, or −1 before the first. */
    int current() {
        return shown - 1;
    }

    /** A symbol as it is written where there is room for one: a space as a low mark, the end as an arrow. */
    public static String sign(String symbol) {
        return switch (symbol) {
            case "<end>", "<pad>" -> "↵";
            case "<oov>" -> "?";
            case "\n" -> "⏎";
            default -> symbol.isBlank() ? "␣" : symbol;
        };
    }
}
