package dev.unroll.plot;

/** Paints a figure into a rectangle of a surface. */
public final class FigurePainter {
    private FigurePainter() {
    }

    /** Paints {@code figure}; {@code scale} enlarges type and lines. */
    public static void paint(Surface surface, Palette palette, Figure figure, FigureFrame frame, double scale) {
        Easel easel = new Easel(surface, palette, frame, scale);
        MarksPainter marks = new MarksPainter(easel);
        SpreadPainter behind = new SpreadPainter(easel);
        marks.bands(figure.marks().bands());
        behind.levels(figure.marks().levels());
        AxesPainter.paint(easel, figure);
        behind.lines(figure.marks().levels());
        behind.spreads(figure.marks().spreads());
        marks.rules(figure.marks().rules());
        new LinePainter(easel).paint(figure.lines());
        marks.dots(figure.marks().dots());
        marks.notches(figure.marks().notches());
        new EndLabels(easel).paint(figure);
        marks.labels(figure.marks().rules());
        Crosshair crosshair = figure.crosshair();
        if (crosshair != null) {
            new CrosshairPainter(easel, figure).paint(crosshair);
        }
    }
}
