package dev.unroll.picture;

import dev.unroll.plot.Palette.Role;
import java.util.List;

/**
 * Which weights of a layer are drawn, and in what order.
 *
 * @param columns numbers in a row of every block
 * @param gates   the stretches of columns that belong together, equally wide; one without name where there are none
 */
public record WeightMap(int columns, List<Gate> gates, List<Block> blocks) {
    public WeightMap {
        gates = List.copyOf(gates);
        blocks = List.copyOf(blocks);
    }

    /** A stretch of columns. */
    public record Gate(String name, Role role) {
    }

    /**
     * A weight array.
     *
     * @param label   what its rows multiply, for example {@code x 16}
     * @param offset  where it begins among the model's numbers
     * @param turned  whether its columns are drawn as rows, since it is much taller than wide
     */
    public record Block(String label, int offset, int rows, int columns, boolean turned) {
        int drawnRows() {
            return turned ? columns : rows;
        }

        int drawnColumns() {
            return turned ? rows : columns;
        }

        int index(int drawnRow, int drawnColumn) {
            return offset + (turned ? drawnColumn * columns + drawnRow : drawnRow * columns + drawnColumn);
        }
    }

    /** How many numbers are drawn. */
    public int size() {
        return blocks.stream().mapToInt(b -> b.rows() * b.columns()).sum();
    }
}
