package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import java.util.Arrays;

/** A surface whose origin lies elsewhere on another one, so that a picture can have a margin or stand beside others. */
public record Shifted(Surface ground, double left, double top) implements Surface {
    @Override
    public void fill(double x, double y, double width, double height, Colour colour) {
        ground.fill(x + left, y + top, width, height, colour);
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Colour colour) {
        ground.fillRound(x + left, y + top, width, height, radius, colour);
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Colour colour, Stroke stroke) {
        ground.strokeRound(x + left, y + top, width, height, radius, colour, stroke);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Colour colour, Stroke stroke) {
        ground.line(x1 + left, y1 + top, x2 + left, y2 + top, colour, stroke);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke) {
        ground.polyline(moved(xs, left), moved(ys, top), count, colour, stroke);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Colour colour) {
        ground.polygon(moved(xs, left), moved(ys, top), colour);
    }

    private static double[] moved(double[] places, double by) {
        return Arrays.stream(places).map(place -> place + by).toArray();
    }

    @Override
    public void disc(double x, double y, double radius, Colour colour) {
        ground.disc(x + left, y + top, radius, colour);
    }

    @Override
    public void circle(double x, double y, double radius, Colour colour, Stroke stroke) {
        ground.circle(x + left, y + top, radius, colour, stroke);
    }

    @Override
    public void text(String text, double x, double y, Type type, Colour colour, Align align) {
        ground.text(text, x + left, y + top, type, colour, align);
    }

    @Override
    public void turnedText(String text, double x, double y, double degrees, Type type, Colour colour, Align align) {
        ground.turnedText(text, x + left, y + top, degrees, type, colour, align);
    }

    @Override
    public double width(String text, Type type) {
        return ground.width(text, type);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable painting) {
        ground.clipped(x + left, y + top, width, height, painting);
    }

    @Override
    public double snap(double place) {
        return ground.snap(place);
    }

    @Override
    public double pixel() {
        return ground.pixel();
    }
}
