package dev.unroll.picture.data;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Mosaic;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import java.util.Arrays;

/**
 * One word as zeros and a single one: a cell for each id, as far as there is room.
 *
 * @param words number of ids
 * @param id    the one that is 1
 * @param name        what it is called
 * @param description for those who do not see it
 */
public record OneHotPicture(String name, String description, int words, int id) implements Painting {
    private static final int LEAST_COLUMNS = 50;
    private static final double LEAST_CELL = 3;

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        Colour ghost = palette.of(Role.GHOST);
        Colour accent = palette.of(Role.ACCENT);
        int columns = columns(width, height, scale);
        int rows = (words + columns - 1) / columns;
        double across = width / columns;
        double down = Math.min(height / rows, across * 1.1);
        if (down < LEAST_CELL * scale) {
            fine(brush, width, height, columns, rows);
            return;
        }
        double gap = Math.min(1.2 * scale, down * 0.2);
        for (int i = 0; i < words; i++) {
            brush.cell(i % columns * across, (double) (i / columns) * down, across, down, gap, i == id ? accent : ghost);
        }
        double x = id % columns * across;
        double y = (double) (id / columns) * down;
        surface.strokeRound(x - scale, y - scale, across + 2 * scale, down + 2 * scale, 2 * scale, accent, new Stroke(1.4 * scale));
    }

    /** So many ids that a cell is hardly a pixel: the one is drawn larger than it is, with lines that lead to it. */
    private void fine(Brush brush, double width, double height, int columns, int rows) {
        int[] cells = new int[columns * rows];
        Arrays.fill(cells, 0, Math.min(words, cells.length), brush.colour(Role.GHOST).argb());
        brush.surface.mosaic(0, 0, width, height, new Mosaic(columns, rows, cells));
        double x = (id % columns + 0.5) * width / columns;
        double y = ((double) (id / columns) + 0.5) * height / rows;
        Colour accent = brush.colour(Role.ACCENT);
        Stroke thin = new Stroke(brush.surface.pixel());
        brush.surface.line(x, 0, x, height, accent.fade(0.5), thin);
        brush.surface.line(0, y, width, y, accent.fade(0.5), thin);
        brush.surface.disc(x, y, 3 * brush.scale, accent);
    }

    private int columns(double width, double height, double scale) {
        int columns = LEAST_COLUMNS;
        while ((words + columns - 1) / columns * (width / columns) > height * 1.15 && columns < width / scale) {
            columns += LEAST_COLUMNS / 2;
        }
        return Math.max(1, Math.min(columns, words));
    }
}
