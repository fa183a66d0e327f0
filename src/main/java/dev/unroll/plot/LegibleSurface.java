package dev.unroll.plot;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Another surface on which no text is smaller than a size: for a lecture hall's last row. */
public final class LegibleSurface implements Surface {
    private final Surface surface;
    private final double least;

    /** Paints on {@code surface}; type smaller than {@code least}, in its units, is enlarged to that. */
    public LegibleSurface(Surface surface, double least) {
        this.surface = surface;
        this.least = least;
    }

    private Type legible(Type type) {
        return type.size() >= least ? type : new Type(type.face(), least);
    }

    @Override
    public void text(String text, double x, double y, Type type, Colour colour, Align align) {
        surface.text(text, x, y, legible(type), colour, align);
    }

    @Override
    public void turnedText(String text, double x, double y, double degrees, Type type, Colour colour, Align align) {
        surface.turnedText(text, x, y, degrees, legible(type), colour, align);
    }

    @Override
    public void sign(String text, Box place) {
        surface.sign(text, place);
    }

    @Override
    public double width(String text, Type type) {
        return surface.width(text, legible(type));
    }

    @Override
    public void fill(double x, double y, double width, double height, Colour colour) {
        surface.fill(x, y, width, height, colour);
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Colour colour) {
        surface.fillRound(x, y, width, height, radius, colour);
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Colour colour, Stroke stroke) {
        surface.strokeRound(x, y, width, height, radius, colour, stroke);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Colour colour, Stroke stroke) {
        surface.line(x1, y1, x2, y2, colour, stroke);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke) {
        surface.polyline(xs, ys, count, colour, stroke);
    }

    @Override
    public void bundle(@Nullable Object key, Box clip, Supplier<List<Polyline>> lines) {
        surface.bundle(key, clip, lines);
    }

    @Override
    public void mosaic(double x, double y, double width, double height, Mosaic mosaic) {
        surface.mosaic(x, y, width, height, mosaic);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Colour colour) {
        surface.polygon(xs, ys, colour);
    }

    @Override
    public void disc(double x, double y, double radius, Colour colour) {
        surface.disc(x, y, radius, colour);
    }

    @Override
    public void circle(double x, double y, double radius, Colour colour, Stroke stroke) {
        surface.circle(x, y, radius, colour, stroke);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable painting) {
        surface.clipped(x, y, width, height, painting);
    }

    @Override
    public double snap(double place) {
        return surface.snap(place);
    }

    @Override
    public double pixel() {
        return surface.pixel();
    }
}
