package dev.unroll.picture.evaluate;

import java.util.List;

/**
 * Models beside each other.
 *
 * @param figure    what the marks show
 * @param from      left end of their axis
 * @param to        right end
 * @param heads     of the further columns
 * @param reference a line that the marks are to be seen against; NaN for none
 * @param curve     what the small curves show; empty where there are none
 */
public record ComparisonScene(String figure, double from, double to, List<String> heads, List<Row> rows, double reference,
        String curve) {
    public ComparisonScene {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * One model.
     *
     * @param detail under its name
     * @param value  NaN while it is not known
     * @param cells  under the heads
     * @param curve  epoch after epoch; may be empty
     * @param chosen whether it is the one that the others are compared with
     */
    public record Row(String name, String detail, double value, double lower, double upper, List<String> cells, double[] curve,
            boolean chosen) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
