package dev.unroll.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Remembers what was painted on it. */
public class RecordingSurface implements Surface {
    /** A filled rectangle. */
    public record Filled(double x, double y, double width, double height, Colour colour) {
    }

    /** A text with the place of its baseline. */
    public record Written(String text, double x, double y, Type type, Colour colour, Align align) {
    }

    /** A line with what it is drawn in. */
    public record Drawn(double[] xs, double[] ys, Colour colour, Stroke stroke) {
    }

    private final List<Filled> fills = new ArrayList<>();
    private final List<Written> texts = new ArrayList<>();
    private final List<Drawn> lines = new ArrayList<>();
    private final List<Colour> outlines = new ArrayList<>();

    /** Every filled rectangle. */
    public List<Filled> fills() {
        return fills;
    }

    /** Every text. */
    public List<Written> texts() {
        return texts;
    }

    /** Every text without its place. */
    public List<String> words() {
        return texts.stream().map(Written::text).toList();
    }

    /** Every line of more than two points. */
    public List<Drawn> lines() {
        return lines;
    }

    /** The colour of every outline. */
    public List<Colour> outlines() {
        return outlines;
    }

    @Override
    public void fill(double x, double y, double width, double height, Colour colour) {
        fills.add(new Filled(x, y, width, height, colour));
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Colour colour) {
        fills.add(new Filled(x, y, width, height, colour));
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Colour colour, Stroke stroke) {
        outlines.add(colour);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Colour colour, Stroke stroke) {
        // single lines are not looked at
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke) {
        lines.add(new Drawn(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), colour, stroke));
    }

    @Override
    public void polygon(double[] xs, double[] ys, Colour colour) {
        // arrow heads are not looked at
    }

    @Override
    public void disc(double x, double y, double radius, Colour colour) {
        // discs are not looked at
    }

    @Override
    public void circle(double x, double y, double radius, Colour colour, Stroke stroke) {
        // circles are not looked at
    }

    @Override
    public void text(String text, double x, double y, Type type, Colour colour, Align align) {
        texts.add(new Written(text, x, y, type, colour, align));
    }

    @Override
    public void turnedText(String text, double x, double y, double degrees, Type type, Colour colour, Align align) {
        text(text, x, y, type, colour, align);
    }

    @Override
    public double width(String text, Type type) {
        return text.length() * type.size() * 0.55;
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable painting) {
        painting.run();
    }

    @Override
    public double snap(double place) {
        return Math.rint(place);
    }

    @Override
    public double pixel() {
        return 1;
    }
}
