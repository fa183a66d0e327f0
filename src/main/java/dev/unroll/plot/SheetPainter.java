package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;
import java.util.List;

/** Paints a sheet: title, caption, legend, and the figures under their headings. */
public final class SheetPainter {
    private static final Figure NONE = new Figure("", "", new Axis(0, 1, 1), new Axis(0, 1, 1), "", 0, List.of(), Marks.NONE,
            null);
    private final Surface surface;
    private final Palette palette;
    private final Sheet sheet;
    private final SheetLayout layout;
    private final double scale;

    private SheetPainter(Surface surface, Palette palette, Sheet sheet, SheetLayout layout) {
        this.surface = surface;
        this.palette = palette;
        this.sheet = sheet;
        this.layout = layout;
        this.scale = layout.scale();
    }

    /** Paints a sheet over the whole surface; where it is small, {@code scale} is lessened so that everything fits. */
    public static void paint(Surface surface, Palette palette, Sheet sheet, double width, double height, double scale) {
        surface.fill(0, 0, width, height, palette.of(Role.GROUND));
        new SheetPainter(surface, palette, sheet, SheetLayout.of(surface, sheet, width, height, scale)).paint();
    }

    private void paint() {
        double y = layout.margin();
        if (!sheet.title().isEmpty()) {
            line(sheet.title(), y + 16 * scale, SheetLayout.TITLE, Role.TEXT);
            y += SheetLayout.TITLE_ROW * scale;
        }
        if (!sheet.caption().isEmpty()) {
            line(sheet.caption(), y + 12 * scale, SheetLayout.CAPTION, Role.TEXT_MUTED);
            y += SheetLayout.CAPTION_ROW * scale;
        }
        for (List<Sheet.LegendEntry> row : layout.legend()) {
            legend(row, y + 14 * scale);
            y += SheetLayout.LEGEND_ROW * scale;
        }
        List<Box> panels = layout.panels();
        for (int i = 0; i < panels.size(); i++) {
            panel(sheet.figures().get(i), panels.get(i));
        }
    }

    private void line(String text, double baseline, Type type, Role role) {
        Type sized = type.times(scale);
        surface.text(surface.fit(text, sized, layout.inner()), layout.margin(), baseline, sized, palette.of(role), Align.START);
    }

    private void panel(Figure figure, Box panel) {
        surface.text(figure.title(), panel.x(), panel.y() + 14 * scale, SheetLayout.HEADING.times(scale),
                palette.of(Role.TEXT), Align.START);
        FigurePainter.paint(surface, palette, figure, layout.frame(figure, panel), scale);
    }

    private void legend(List<Sheet.LegendEntry> row, double baseline) {
        Easel easel = new Easel(surface, palette, FigureFrame.of(NONE, 1, 1, scale), scale);
        double sample = SheetLayout.SAMPLE * scale;
        double x = layout.margin();
        for (Sheet.LegendEntry entry : row) {
            double at = x;
            for (Look look : entry.looks()) {
                double y = baseline - 4 * scale;
                Colour colour = look.colour(palette);
                surface.polyline(new double[] {at, at + sample}, new double[] {y, y}, 2, colour, easel.stroke(look.stroke()));
                Markers.paint(easel, look.marker(), at + sample / 2, y, colour);
                at += sample + SheetLayout.AFTER_SAMPLE * scale;
            }
            surface.text(entry.name(), at, baseline, SheetLayout.LEGEND.times(scale), palette.of(Role.TEXT), Align.START);
            x += layout.width(entry) + layout.gap();
        }
    }
}
