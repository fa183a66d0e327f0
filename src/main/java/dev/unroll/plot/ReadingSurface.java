package dev.unroll.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** A surface on which nothing is painted; it remembers what is written on it, and where. */
public final class ReadingSurface implements Surface {
    /** How far letters reach above their baseline and below it, in sizes of their type. */
    private static final double ABOVE = 0.8;
    private static final double BELOW = 0.25;
    private final ToDoubleBiFunction<String, Type> ruler;
    private final List<Written> written = new ArrayList<>();
    private Box seen;

    /**
     * A surface of this size.
     *
     * @param ruler how wide a text is in a type
     */
    public ReadingSurface(double width, double height, ToDoubleBiFunction<String, Type> ruler) {
        this.ruler = ruler;
        seen = new Box(0, 0, width, height);
    }

    /** What is written, in the order in which it was. */
    public List<Written> written() {
        return List.copyOf(written);
    }

    @Override
    public void text(String text, double x, double y, Type type, Colour colour, Align align) {
        turnedText(text, x, y, 0, type, colour, align);
    }

    @Override
    public void turnedText(String text, double x, double y, double degrees, Type type, Colour colour, Align align) {
        if (text.isBlank() || colour.alpha() == 0) {
            return;
        }
        double wide = width(text, type);
        double from = switch (align) {
            case START -> 0;
            case MIDDLE -> -wide / 2;
            case END -> -wide;
        };
        note(text, type.face(), turned(x, y, Math.toRadians(degrees),
                new Box(from, -ABOVE * type.size(), wide, (ABOVE + BELOW) * type.size())));
    }

    @Override
    public void sign(String text, Box place) {
        note(text, Face.MATH, place);
    }

    private void note(String text, Face face, Box place) {
        Box shown = common(place, seen);
        if (shown.width() > 0 && shown.height() > 0) {
            written.add(new Written(text, face, shown));
        }
    }

    /** The smallest upright rectangle around a turned one. */
    private static Box turned(double x, double y, double angle, Box box) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] xs = {box.x(), box.x() + box.width()};
        double[] ys = {box.y(), box.y() + box.height()};
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double dx : xs) {
            for (double dy : ys) {
                left = Math.min(left, dx * cos - dy * sin);
                right = Math.max(right, dx * cos - dy * sin);
                top = Math.min(top, dx * sin + dy * cos);
                bottom = Math.max(bottom, dx * sin + dy * cos);
            }
        }
        return new Box(x + left, y + top, right - left, bottom - top);
    }

    private static Box common(Box a, Box b) {
        double left = Math.max(a.x(), b.x());
        double top = Math.max(a.y(), b.y());
        return new Box(left, top, Math.min(a.x() + a.width(), b.x() + b.width()) - left,
                Math.min(a.y() + a.height(), b.y() + b.height()) - top);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable painting) {
        Box before = seen;
        seen = common(before, new Box(x, y, width, height));
        painting.run();
        seen = before;
    }

    @Override
    public double width(String text, Type type) {
        return ruler.applyAsDouble(text, type);
    }

    @Override
    public double snap(double place) {
        return place;
    }

    @Override
    public double pixel() {
        return 1;
    }

    @Override
    public void fill(double x, double y, double width, double height, Colour colour) {
        // Nothing is written.
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Colour colour) {
        // Nothing is written.
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Colour colour, Stroke stroke) {
        // Nothing is written.
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Colour colour, Stroke stroke) {
        // Nothing is written.
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke) {
        // Nothing is written.
    }

    @Override
    public void mosaic(double x, double y, double width, double height, Mosaic mosaic) {
        // Nothing is written.
    }

    @Override
    public void polygon(double[] xs, double[] ys, Colour colour) {
        // Nothing is written.
    }

    @Override
    public void disc(double x, double y, double radius, Colour colour) {
        // Nothing is written.
    }

    @Override
    public void circle(double x, double y, double radius, Colour colour, Stroke stroke) {
        // Nothing is written.
    }
}
