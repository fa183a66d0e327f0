package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;

/** A layer's parameters, one square for each trained number, grouped by gate and by what they multiply. */
public final class WeightsPicture {
    private static final double LABELS = 38;
    private static final double BLOCK_GAP = 5;
    private static final double GATE_GAP = 5;
    private static final double LARGEST = 13;

    private final Brush brush;
    private final WeightMap map;
    private final double width;
    private final double heat;

    private WeightsPicture(Brush brush, WeightMap map, double width, double heat) {
        this.brush = brush;
        this.map = map;
        this.width = width;
        this.heat = heat;
    }

    /** How high the picture of {@code map} is at a width. */
    public static double height(WeightMap map, double width, double scale) {
        double height = head(map) * scale;
        for (WeightMap.Block block : map.blocks()) {
            height += block.drawnRows() * rowHeight(map, block, width, scale) + BLOCK_GAP * scale;
        }
        return height + 4 * scale;
    }

    /**
     * Paints the weights among {@code values}, the numbers of the whole model; {@code heat} has full colour. Without
     * numbers the squares are ghosts.
     */
    public static void paint(Surface surface, Palette palette, WeightMap map, float[] values, double width, double scale,
            double heat) {
        new WeightsPicture(new Brush(surface, palette, scale), map, width, heat).paint(values);
    }

    /**
     * Where the weights of a block that belong to a gate lie.
     *
     * @param gate or −1 for all of them
     * @return x, y, width, height
     */
    public static double[] bounds(WeightMap map, int block, int gate, double width, double scale) {
        double y = head(map) * scale;
        for (WeightMap.Block before : map.blocks().subList(0, block)) {
            y += before.drawnRows() * rowHeight(map, before, width, scale) + BLOCK_GAP * scale;
        }
        WeightMap.Block found = map.blocks().get(block);
        double across = gateWidth(map, width, scale);
        double step = across + GATE_GAP * scale;
        int gates = map.gates().size();
        double x = LABELS * scale + Math.max(0, gate) * step;
        double wide = gates == 1 ? acrossAlone(found, width, scale) : gate < 0 ? gates * step - GATE_GAP * scale : across;
        return new double[] {x, y, wide, found.drawnRows() * rowHeight(map, found, width, scale)};
    }

    private static double acrossAlone(WeightMap.Block block, double width, double scale) {
        return Math.min(width - LABELS * scale, block.drawnColumns() * LARGEST * scale);
    }

    private void paint(float[] values) {
        double s = brush.scale;
        double y = head(map) * s;
        double labelled = -1e9;
        heads();
        for (WeightMap.Block block : map.blocks()) {
            double rowHeight = rowHeight(map, block, width, s);
            double height = block.drawnRows() * rowHeight;
            double labelY = Math.max(y + height / 2 + 4 * s, labelled + 11 * s);
            brush.text(block.label(), (LABELS - 6) * s, labelY, Face.MONO, 10.5, brush.colour(Role.TEXT_MUTED), Align.END);
            brush.surface.sign(block.label(), new Box(0, labelY - 9 * s, LABELS * s, 12 * s));
            labelled = labelY;
            block(block, values, y, rowHeight);
            y += height + BLOCK_GAP * s;
        }
    }

    private void heads() {
        double s = brush.scale;
        for (int g = 0; g < map.gates().size() && head(map) > 0; g++) {
            WeightMap.Gate gate = map.gates().get(g);
            double x = gateX(g);
            double across = gateWidth();
            var type = brush.type(Face.SANS_SEMIBOLD, 11);
            brush.surface.text(brush.surface.fit(gate.name(), type, across + 4 * s), x + across / 2, 11 * s, type,
                    brush.colour(gate.role()), Align.MIDDLE);
            brush.cell(x, 16 * s, across, 3 * s, 0, brush.colour(gate.role()));
            brush.surface.sign(letter(gate.role()), new Box(x, 0, across, 19 * s));
        }
    }

    private String letter(Role role) {
        boolean lstm = map.gates().size() > 3;
        return switch (role) {
            case FORGET -> "f";
            case INPUT -> lstm ? "i" : "r";
            case OUTPUT -> lstm ? "o" : "z";
            case CANDIDATE -> lstm ? "c~" : "h~";
            default -> "h";
        };
    }

    private void block(WeightMap.Block block, float[] values, double top, double rowHeight) {
        int gates = block.turned() ? 1 : map.gates().size();
        int columns = block.drawnColumns() / gates;
        double across = gates == 1 ? acrossAlone(block, width, brush.scale) : gateWidth();
        double cell = across / columns;
        int together = Math.max(1, (int) Math.floor(brush.surface.pixel() * 2 / cell));
        int rowsTogether = Math.max(1, (int) Math.floor(brush.surface.pixel() * 2 / rowHeight));
        double gap = Math.min(cell, rowHeight) > 3.5 * brush.scale ? 0.9 * brush.scale : 0;
        for (int g = 0; g < gates; g++) {
            for (int row = 0; row < block.drawnRows(); row += rowsTogether) {
                int rowEnd = Math.min(block.drawnRows(), row + rowsTogether);
                for (int column = 0; column < columns; column += together) {
                    int end = Math.min(columns, column + together);
                    Colour colour = values.length == 0 ? brush.colour(Role.GHOST) : brush.palette.heat()
                            .signed(strongest(block, values, row, rowEnd, g * columns + column, g * columns + end), heat);
                    brush.cell(gateX(g) + column * cell, top + row * rowHeight, (end - column) * cell,
                            (rowEnd - row) * rowHeight, gap, colour);
                }
            }
        }
    }

    private static double strongest(WeightMap.Block block, float[] values, int row, int rowEnd, int column, int end) {
        float best = 0;
        for (int r = row; r < rowEnd; r++) {
            for (int c = column; c < end; c++) {
                float value = values[block.index(r, c)];
                if (Math.abs(value) > Math.abs(best)) {
                    best = value;
                }
            }
        }
        return best;
    }

    private double gateX(int gate) {
        return LABELS * brush.scale + gate * (gateWidth() + GATE_GAP * brush.scale);
    }

    private double gateWidth() {
        return gateWidth(map, width, brush.scale);
    }

    private static double gateWidth(WeightMap map, double width, double scale) {
        int gates = map.gates().size();
        double room = (width - LABELS * scale - (gates - 1) * GATE_GAP * scale) / gates;
        return Math.min(room, (double) map.columns() / gates * LARGEST * scale);
    }

    private static double rowHeight(WeightMap map, WeightMap.Block block, double width, double scale) {
        if (block.turned()) {
            return Math.clamp(84 * scale / block.drawnRows(), scale, 6 * scale);
        }
        int columns = map.columns() / map.gates().size();
        double square = gateWidth(map, width, scale) / columns;
        int rows = map.blocks().stream().filter(b -> !b.turned()).mapToInt(WeightMap.Block::rows).sum();
        return Math.max(0.75 * scale, Math.min(square * 1.02, 220 * scale / rows));
    }

    private static double head(WeightMap map) {
        return map.gates().size() == 1 && map.gates().getFirst().name().isEmpty() ? 0 : 23;
    }
}
