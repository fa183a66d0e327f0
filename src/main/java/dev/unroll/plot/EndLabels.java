package dev.unroll.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names and last values beside the ends of a figure's lines, moved apart where they would overlap. */
final class EndLabels {
    private static final double HEIGHT = 33;
    private final Surface surface;
    private final Palette palette;
    private final FigureFrame frame;
    private final double scale;

    EndLabels(Surface surface, Palette palette, FigureFrame frame, double scale) {
        this.surface = surface;
        this.palette = palette;
        this.frame = frame;
        this.scale = scale;
    }

    void paint(Figure figure) {
        List<Line> named = new ArrayList<>(figure.lines().stream()
                .filter(l -> l.name() != null && !Double.isNaN(l.last())).toList());
        named.sort(Comparator.comparingDouble(l -> -l.last()));
        double top = frame.top() + 12 * scale;
        double[] wanted = named.stream().mapToDouble(l -> frame.y(l.last())).toArray();
        double[] places = apart(wanted, HEIGHT * scale, top, frame.bottom() - 16 * scale);
        double x = labelX(figure);
        for (int i = 0; i < places.length; i++) {
            Line line = named.get(i);
            Colour colour = palette.of(line.role());
            String name = line.name() == null ? "" : line.name();
            surface.text(surface.fit(name, new Type(Face.SANS_SEMIBOLD, 12 * scale), frame.outerRight() - x), x,
                    places[i], new Type(Face.SANS_SEMIBOLD, 12 * scale), colour, Align.START);
            surface.text(Numbers.fixed(line.last(), figure.decimals()), x, places[i] + 14 * scale,
                    new Type(Face.MONO, 11.5 * scale), colour, Align.START);
        }
    }

    /** Beside the last point, or beside the last mark to the right of it. */
    private double labelX(Figure figure) {
        double end = figure.x().min();
        for (Line line : figure.lines()) {
            if (line.points().size() > 0) {
                end = Math.max(end, line.points().x(line.points().size() - 1));
            }
        }
        for (Rule rule : figure.rules()) {
            end = Math.max(end, rule.x());
        }
        for (Band band : figure.bands()) {
            end = Math.max(end, band.to());
        }
        return Math.min(frame.x(Math.min(end, figure.x().max())) + 10 * scale, frame.outerRight() - 74 * scale);
    }

    /** Places at least {@code height} apart between two bounds, as near as possible to those wanted, which must ascend. */
    static double[] apart(double[] wanted, double height, double top, double bottom) {
        double[] places = wanted.clone();
        double floor = top;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], floor);
            floor = places[i] + height;
        }
        double ceiling = bottom;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], ceiling);
            ceiling = places[i] - height;
        }
        return places;
    }
}
