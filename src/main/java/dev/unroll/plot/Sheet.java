package dev.unroll.plot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of figures as a value.
 *
 * @param title   over everything; empty for none
 * @param caption under the title, smaller; empty for none
 * @param figures beside or below each other, as there is room
 * @param legend  says which line is which where the figures themselves do not
 */
public record Sheet(String title, String caption, List<Figure> figures, List<LegendEntry> legend) implements Painting {
    public Sheet {
        figures = List.copyOf(figures);
        legend = List.copyOf(legend);
    }

    /**
     * What a line looks like, and whose it is.
     *
     * @param looks one for each kind of line the name stands for
     */
    public record LegendEntry(String name, List<Look> looks) {
        public LegendEntry {
            looks = List.copyOf(looks);
        }
    }

    /** A page without title of figures that need no legend. */
    public static Sheet of(List<Figure> figures) {
        return new Sheet("", "", figures, List.of());
    }

    /** Only what the options ask for, and nothing that was read under a pointer. */
    Sheet as(ExportOptions options) {
        List<Figure> kept = figures.stream().map(f -> f.with((Crosshair) null))
                .map(f -> options.marks() ? f : f.with(f.marks().measured())).toList();
        return new Sheet(options.title() ? title : "", options.title() ? caption : "", kept, legend);
    }

    @Override
    public String name() {
        return title.isEmpty() ? figures.stream().map(Figure::title).collect(Collectors.joining(", ")) : title;
    }

    /** Every figure with the last values of its named lines. */
    @Override
    public String description() {
        return figures.stream().map(figure -> figure.title() + ": " + figure.lines().stream()
                .filter(line -> line.label() != null)
                .map(line -> line.label() + " " + Numbers.value(line.last(), figure.decimals()))
                .collect(Collectors.joining(", "))).collect(Collectors.joining(". "));
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        SheetPainter.paint(surface, palette, this, width, height, scale);
    }
}
