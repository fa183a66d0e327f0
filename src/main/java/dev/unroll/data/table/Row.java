package dev.unroll.data.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param line    where it begins, 1 first
 * @param cells   what it holds, as far as it could be read
 * @param problem why it cannot be used, or null
 */
public record Row(long line, List<String> cells, @Nullable BadRow problem) {
    public Row {
        cells = List.copyOf(cells);
    }
}
