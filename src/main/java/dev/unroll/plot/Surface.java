package dev.unroll.plot;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What figures and pictures are painted on: a screen, an image, a file. Origin top left, x to the right, y down.
 * Text is placed by its baseline.
 */
public interface Surface {
    /** A filled rectangle. */
    void fill(double x, double y, double width, double height, Colour colour);

    /** A filled rectangle with round corners. */
    void fillRound(double x, double y, double width, double height, double radius, Colour colour);

    /** The outline of a rectangle with round corners. */
    void strokeRound(double x, double y, double width, double height, double radius, Colour colour, Stroke stroke);

    /** A straight line. */
    void line(double x1, double y1, double x2, double y2, Colour colour, Stroke stroke);

    /** A line through the first {@code count} points. */
    void polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke);

    /**
     * Many lines at once, with everything outside {@code clip} cut away. A screen may keep their picture as long as
     * {@code key} is equal to the one before, and may then leave {@code lines} unasked.
     *
     * @param key tells whether the lines are the same as before, or null where they never are
     */
    default void bundle(@Nullable Object key, Box clip, Supplier<List<Polyline>> lines) {
        clipped(clip.x(), clip.y(), clip.width(), clip.height(), () -> {
            for (Polyline line : lines.get()) {
                polyline(line.xs(), line.ys(), line.count(), line.colour(), line.stroke());
            }
        });
    }

    /** Cells of equal size that fill a rectangle; their edges stay sharp. */
    default void mosaic(double x, double y, double width, double height, Mosaic mosaic) {
        double across = width / mosaic.columns();
        double down = height / mosaic.rows();
        for (int row = 0; row < mosaic.rows(); row++) {
            for (int column = 0; column < mosaic.columns(); column++) {
                fill(x + column * across, y + row * down, across, down, mosaic.at(column, row));
            }
        }
    }

    /** A filled polygon. */
    void polygon(double[] xs, double[] ys, Colour colour);

    /** A filled disc. */
    void disc(double x, double y, double radius, Colour colour);

    /** A circle. */
    void circle(double x, double y, double radius, Colour colour, Stroke stroke);

    /** A text on one line. */
    void text(String text, double x, double y, Type type, Colour colour, Align align);

    /** A text on one line, turned about its place by {@code degrees}, clockwise. */
    void turnedText(String text, double x, double y, double degrees, Type type, Colour colour, Align align);

    /** Tells what lines at a place mean that are read like a text, such as a letter with a tilde drawn above it. */
    default void sign(String text, Box place) {
        // Only who reads the picture wants to know.
    }

    /** How wide {@code text} would be. */
    double width(String text, Type type);

    /** Paints with everything outside the rectangle cut away. */
    void clipped(double x, double y, double width, double height, Runnable painting);

    /** The nearest place on the grid of device pixels, so that edges are sharp. */
    double snap(double place);

    /** The size of a device pixel. */
    double pixel();

    /** {@code text}, shortened with an ellipsis where it is wider than {@code room}. */
    default String fit(String text, Type type, double room) {
        if (width(text, type) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", type) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }
}
