package dev.unroll.picture.evaluate;

import java.util.List;

/**
 * Figures with their intervals.
 *
 * @param reference a line that the figures are to be seen against; NaN for none
 * @param facts     further figures, below
 */
public record StatisticsScene(List<Row> rows, double reference, List<Fact> facts) {
    public StatisticsScene {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
    }

    /**
     * One figure.
     *
     * @param lower  end of its interval; NaN where there is none
     * @param strong whether it is among the most important
     */
    public record Row(String name, double value, double lower, double upper, boolean strong) {
        boolean ranged() {
            return !Double.isNaN(lower) && !Double.isNaN(upper);
        }
    }

    /**
     * A figure in words.
     *
     * @param reference whether it is the line of reference
     */
    public record Fact(String name, String value, boolean reference) {
    }
}
