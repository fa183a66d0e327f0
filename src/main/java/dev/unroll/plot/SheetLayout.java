package dev.unroll.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of a sheet lies on a page: the title, the legend's rows, and the figures in as many columns as let them
 * be largest. On a small page type is made smaller until everything fits.
 */
final class SheetLayout {
    static final Type TITLE = new Type(Face.SANS_SEMIBOLD, 18);
    static final Type CAPTION = new Type(Face.SANS, 12);
    static final Type HEADING = new Type(Face.SANS_SEMIBOLD, 14);
    static final Type LEGEND = new Type(Face.SANS, 12);
    static final double MARGIN = 18;
    static final double TITLE_ROW = 26;
    static final double CAPTION_ROW = 22;
    static final double LEGEND_ROW = 20;
    static final double SAMPLE = 30;
    static final double AFTER_SAMPLE = 6;
    private static final double GAP = 18;
    private static final double HEADING_ROW = 26;
    private static final double LEAST_WIDTH = 330;
    private static final double LEAST_HEIGHT = 215;

    private final Surface surface;
    private final Sheet sheet;
    private final double width;
    private final double height;
    private final double scale;

    private SheetLayout(Surface surface, Sheet sheet, double width, double height, double scale) {
        this.surface = surface;
        this.sheet = sheet;
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    static SheetLayout of(Surface surface, Sheet sheet, double width, double height, double scale) {
        SheetLayout wished = new SheetLayout(surface, sheet, width, height, scale);
        double fit = wished.fit(wished.columns());
        return fit >= 1 ? wished : new SheetLayout(surface, sheet, width, height, scale * fit);
    }

    double scale() {
        return scale;
    }

    double margin() {
        return MARGIN * scale;
    }

    /** Between the left and the right margin. */
    double inner() {
        return width - 2 * margin();
    }

    /** The space between a legend's entries. */
    double gap() {
        return GAP * scale;
    }

    /** The place of each figure with its heading. */
    List<Box> panels() {
        int columns = columns();
        int rows = rows(columns);
        double top = (MARGIN + head()) * scale;
        double wide = (inner() - (columns - 1) * gap()) / columns;
        double high = (height - top - 0.6 * margin() - (rows - 1) * 0.6 * gap()) / Math.max(1, rows);
        List<Box> panels = new ArrayList<>();
        for (int i = 0; i < sheet.figures().size(); i++) {
            panels.add(new Box(margin() + (i % columns) * (wide + gap()), top + (double) (i / columns) * (high + 0.6 * gap()),
                    wide, high));
        }
        return panels;
    }

    /** The frame of a figure in its panel. */
    FigureFrame frame(Figure figure, Box panel) {
        double heading = HEADING_ROW * scale;
        return FigureFrame.in(figure, new Box(panel.x(), panel.y() + heading, panel.width(), panel.height() - heading), scale);
    }

    /** The legend's entries, row by row. */
    List<List<Sheet.LegendEntry>> legend() {
        List<List<Sheet.LegendEntry>> rows = new ArrayList<>();
        double x = Double.MAX_VALUE;
        for (Sheet.LegendEntry entry : sheet.legend()) {
            if (x + width(entry) > width - margin()) {
                rows.add(new ArrayList<>());
                x = margin();
            }
            rows.getLast().add(entry);
            x += width(entry) + gap();
        }
        return rows;
    }

    double width(Sheet.LegendEntry entry) {
        return entry.looks().size() * (SAMPLE + AFTER_SAMPLE) * scale + surface.width(entry.name(), LEGEND.times(scale));
    }

    /** Above the figures, at scale 1. */
    private double head() {
        double head = (sheet.title().isEmpty() ? 0 : TITLE_ROW) + (sheet.caption().isEmpty() ? 0 : CAPTION_ROW)
                + legend().size() * LEGEND_ROW;
        return head == 0 ? 0 : head + 6;
    }

    /** Side by side rather than stacked where that is no worse. */
    private int columns() {
        int best = 1;
        for (int columns = 2; columns <= sheet.figures().size(); columns++) {
            if (fit(columns) >= fit(best)) {
                best = columns;
            }
        }
        return best;
    }

    /** How many times larger than need be the figures are. */
    private double fit(int columns) {
        double needHeight = head() + rows(columns) * (LEAST_HEIGHT + HEADING_ROW) + 1.6 * MARGIN;
        double needWidth = columns * LEAST_WIDTH + (columns - 1) * GAP + 2 * MARGIN;
        return Math.min(width / (needWidth * scale), height / (needHeight * scale));
    }

    private int rows(int columns) {
        return (sheet.figures().size() + columns - 1) / columns;
    }
}
