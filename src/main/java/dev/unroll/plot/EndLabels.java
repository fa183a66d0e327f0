package dev.unroll.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names and last values beside the ends of a figure's lines, moved apart where they would overlap. */
final class EndLabels {
    private static final double HEIGHT = 33;
    private static final double SHORT = 16;
    private static final Type NAME = new Type(Face.SANS_SEMIBOLD, 12);
    private static final Type VALUE = new Type(Face.MONO, 11.5);
    private final Easel easel;
    private final FigureFrame frame;
    private final double scale;

    EndLabels(Easel easel) {
        this.easel = easel;
        this.frame = easel.frame();
        this.scale = easel.scale();
    }

    /** Values where there is room for them, else names alone, else the names of as many lines as fit. */
    void paint(Figure figure) {
        List<Line> named = new ArrayList<>(figure.lines().stream().filter(line -> seen(figure, line)).toList());
        double top = frame.top() + 12 * scale;
        double room = frame.bottom() - 2 * scale - top;
        boolean values = (named.size() * HEIGHT - HEIGHT / 2) * scale <= room;
        double height = (values ? HEIGHT : SHORT) * scale;
        while (named.size() > 1 && (named.size() - 1) * height > room) {
            named.removeFirst();
        }
        named.sort(Comparator.comparingDouble(line -> -end(figure, line)));
        double[] wanted = named.stream().mapToDouble(line -> frame.y(end(figure, line))).toArray();
        double[] places = apart(wanted, height, top, frame.bottom() - (values ? 16 : 2) * scale);
        double x = labelX(figure, named);
        for (int i = 0; i < places.length; i++) {
            write(figure, named.get(i), x, places[i], values);
        }
    }

    private void write(Figure figure, Line line, double x, double y, boolean value) {
        Colour colour = line.look().faint(1).colour(easel.palette());
        Type type = NAME.times(scale);
        String name = line.label() == null ? "" : line.label();
        text(easel.surface().fit(name, type, frame.outerRight() - x), x, y, type, colour);
        if (value) {
            text(Numbers.value(end(figure, line), figure.decimals()), x, y + 14 * scale, VALUE.times(scale), colour);
        }
    }

    /** Other lines may pass behind a label that stands in the frame. */
    private void text(String text, double x, double y, Type type, Colour colour) {
        if (x < frame.right()) {
            easel.onGround(text, x, y, type, colour, Align.START);
        } else {
            easel.surface().text(text, x, y, type, colour, Align.START);
        }
    }

    /** Named lines that end in sight, or go on beyond the right edge. */
    private static boolean seen(Figure figure, Line line) {
        Points points = line.points();
        return line.label() != null && points.size() > 0 && points.x(points.size() - 1) >= figure.x().min()
                && points.x(0) <= figure.x().max() && !Double.isNaN(figure.y().share(end(figure, line)));
    }

    /** The last value in sight. */
    private static double end(Figure figure, Line line) {
        Points points = line.points();
        for (int i = points.from(Math.nextUp(figure.x().max())) - 1; i >= 0; i--) {
            if (Double.isFinite(points.y(i))) {
                return points.y(i);
            }
        }
        return Double.NaN;
    }

    /** Beside the last point, or beside the last mark to the right of it. */
    private double labelX(Figure figure, List<Line> named) {
        double end = figure.x().min();
        for (Line line : named) {
            end = Math.max(end, line.points().x(line.points().size() - 1));
        }
        for (Rule rule : figure.marks().rules()) {
            end = Math.max(end, rule.x());
        }
        for (Band band : figure.marks().bands()) {
            end = Math.max(end, band.to());
        }
        double widest = 0;
        for (Line line : named) {
            widest = Math.max(widest, easel.surface().width(line.label() == null ? "" : line.label(), NAME.times(scale)));
        }
        double last = Math.max(frame.outerRight() - Math.max(74 * scale, widest + 2 * scale), frame.left());
        double wanted = frame.x(Math.min(end, figure.x().max())) + 10 * scale;
        return Math.min(wanted, Math.max(last, frame.right() + 4 * scale));
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
