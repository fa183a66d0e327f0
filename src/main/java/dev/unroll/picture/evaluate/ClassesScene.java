package dev.unroll.picture.evaluate;

import java.util.List;

/** How each class fares. */
public record ClassesScene(List<Row> rows) {
    public ClassesScene {
        rows = List.copyOf(rows);
    }

    /**
     * One class.
     *
     * @param lower  end of the interval of its recall; NaN where there is none
     * @param recall share of its examples that are found
     */
    public record Row(String name, long count, double recall, double lower, double upper, double precision, double f1) {
    }
}
