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
    private static final int MOST_COLUMNS = 400;
    private static final double LEAST_CELL = 3;
    private static final double MOST_CELL = 14;

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        int columns = columns(width, height);
        double size = size(columns, width, height);
        if (size < LEAST_CELL * scale) {
            int wide = (int) Math.max(1, Math.min(words, Math.round(Math.sqrt(words * width / height))));
            fine(brush, width, height, wide, (words + wide - 1) / wide);
            return;
        }
        double cell = Math.min(size, MOST_CELL * scale);
        double gap = Math.max(surface.pixel(), Math.min(1.2 * scale, cell * 0.25));
        Colour accent = palette.of(Role.ACCENT);
        for (int i = 0; i < words; i++) {
            brush.cell(i % columns * cell, (double) (i / columns) * cell, cell, cell, gap,
                    i == id ? accent : palette.of(Role.GHOST));
        }
        double x = id % columns * cell;
        double y = (double) (id / columns) * cell;
        // A ring that would reach beyond the picture is drawn at its edge.
        double ring = cell + 2 * scale;
        surface.strokeRound(Math.clamp(x - scale, scale, Math.max(scale, width - ring - scale)),
                Math.clamp(y - scale, scale, Math.max(scale, height - ring - scale)), ring, ring, 2 * scale, accent,
                new Stroke(1.4 * scale));
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

    /** The number of columns, a multiple of five, that leaves the largest squares. */
    private int columns(double width, double height) {
        int best = 1;
        for (int columns = Math.min(5, words); columns <= Math.min(words, MOST_COLUMNS); columns += 5) {
            best = size(columns, width, height) > size(best, width, height) ? columns : best;
        }
        return best;
    }

    private double size(int columns, double width, double height) {
        return Math.min(width / columns, height / ((words + columns - 1) / columns));
    }
}
