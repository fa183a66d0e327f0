package dev.unroll.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Paints on an image, whose pixels are its units. Needs neither a screen nor installed fonts. */
final class ImageSurface implements Surface {
    private final Graphics2D graphics;

    private ImageSurface(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    /** An opaque image of a painting. */
    static BufferedImage paint(int width, int height, Colour ground, java.util.function.Consumer<Surface> painter) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            ImageSurface surface = new ImageSurface(graphics);
            surface.fill(0, 0, width, height, ground);
            painter.accept(surface);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    @Override
    public void fill(double x, double y, double width, double height, Colour colour) {
        fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Colour colour) {
        fill(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), colour);
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Colour colour, Stroke stroke) {
        draw(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), colour, stroke);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Colour colour, Stroke stroke) {
        draw(new Line2D.Double(x1, y1, x2, y2), colour, stroke);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke) {
        if (count > 1) {
            draw(path(xs, ys, count), colour, stroke);
        }
    }

    @Override
    public void mosaic(double x, double y, double width, double height, Mosaic mosaic) {
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(image(mosaic),
                new AffineTransform(width / mosaic.columns(), 0, 0, height / mosaic.rows(), x, y), null);
    }

    /** A mosaic with one pixel for each cell. */
    static BufferedImage image(Mosaic mosaic) {
        BufferedImage image = new BufferedImage(mosaic.columns(), mosaic.rows(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, mosaic.columns(), mosaic.rows(), mosaic.argb(), 0, mosaic.columns());
        return image;
    }

    @Override
    public void polygon(double[] xs, double[] ys, Colour colour) {
        Path2D path = path(xs, ys, xs.length);
        path.closePath();
        fill(path, colour);
    }

    @Override
    public void disc(double x, double y, double radius, Colour colour) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    }

    @Override
    public void circle(double x, double y, double radius, Colour colour, Stroke stroke) {
        draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour, stroke);
    }

    @Override
    public void text(String text, double x, double y, Type type, Colour colour, Align align) {
        double shift = align == Align.START ? 0 : width(text, type) * (align == Align.END ? 1 : 0.5);
        fill(FontBook.outline(text, type, snap(x - shift), snap(y)), colour);
    }

    @Override
    public void turnedText(String text, double x, double y, double degrees, Type type, Colour colour, Align align) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(Math.toRadians(degrees), x, y);
        text(text, x, y, type, colour, align);
        graphics.setTransform(before);
    }

    @Override
    public double width(String text, Type type) {
        return FontBook.width(text, type);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable painting) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(snap(x), snap(y), snap(x + width) - snap(x), snap(y + height) - snap(y)));
        painting.run();
        graphics.setClip(before);
    }

    @Override
    public double snap(double place) {
        return Math.rint(place);
    }

    @Override
    public double pixel() {
        return 1;
    }

    private static Path2D path(double[] xs, double[] ys, int count) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, count);
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < count; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        return path;
    }

    private void fill(Shape shape, Colour colour) {
        graphics.setColor(new Color(colour.argb(), true));
        graphics.fill(shape);
    }

    private void draw(Shape shape, Colour colour, Stroke stroke) {
        graphics.setColor(new Color(colour.argb(), true));
        double[] lengths = stroke.dashes();
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) lengths[i];
        }
        graphics.setStroke(new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                dashes.length == 0 ? null : dashes, 0));
        graphics.draw(shape);
    }
}
