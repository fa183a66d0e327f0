package dev.unroll.view.control;

import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Mosaic;
import dev.unroll.plot.Polyline;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Paints figures and pictures on a JavaFX canvas. */
final class CanvasSurface implements Surface {
    private static final Text RULER = new Text();
    private final GraphicsContext context;
    private final double pixelsPerUnit;
    private final LinePictures pictures;

    /** A surface over a canvas whose window has {@code pixelsPerUnit} device pixels to a unit; a new painting begins. */
    CanvasSurface(GraphicsContext context, double pixelsPerUnit, LinePictures pictures) {
        this.context = context;
        this.pictures = pictures;
        pictures.begin();
        this.pixelsPerUnit = pixelsPerUnit;
        context.setTextBaseline(VPos.BASELINE);
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.setLineCap(StrokeLineCap.BUTT);
        context.setFontSmoothingType(FontSmoothingType.GRAY);
    }

    @Override
    public void fill(double x, double y, double width, double height, Colour colour) {
        context.setFill(paint(colour));
        context.fillRect(x, y, width, height);
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Colour colour) {
        context.setFill(paint(colour));
        if (TallRound.worth(width, height, radius)) {
            TallRound.of(this::snap, x, y, width, height, radius).fill(context);
        } else {
            context.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Colour colour, Stroke stroke) {
        pen(colour, stroke);
        if (stroke.dashes().length == 0 && TallRound.worth(width, height, radius)) {
            TallRound.of(this::snap, x, y, width, height, radius).stroke(context, paint(colour), stroke.width());
        } else {
            context.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Colour colour, Stroke stroke) {
        pen(colour, stroke);
        context.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Colour colour, Stroke stroke) {
        pen(colour, stroke);
        context.strokePolyline(xs, ys, count);
    }

    @Override
    public void bundle(@Nullable Object key, Box clip, Supplier<List<Polyline>> lines) {
        pictures.draw(context, pixelsPerUnit, key, clip, lines);
    }

    @Override
    public void mosaic(double x, double y, double width, double height, Mosaic mosaic) {
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(mosaic.columns(), mosaic.rows(),
                IntBuffer.wrap(FxColours.premultiplied(mosaic.argb())), PixelFormat.getIntArgbPreInstance());
        context.setImageSmoothing(false);
        context.drawImage(new WritableImage(pixels), x, y, width, height);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Colour colour) {
        context.setFill(paint(colour));
        context.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void disc(double x, double y, double radius, Colour colour) {
        context.setFill(paint(colour));
        context.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void circle(double x, double y, double radius, Colour colour, Stroke stroke) {
        pen(colour, stroke);
        context.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, Type type, Colour colour, Align align) {
        context.setFill(paint(colour));
        context.setFont(font(text, type));
        context.setTextAlign(switch (align) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        });
        context.fillText(text, align == Align.START ? snap(x) : x, snap(y));
    }

    @Override
    public void turnedText(String text, double x, double y, double degrees, Type type, Colour colour, Align align) {
        context.save();
        context.translate(x, y);
        context.rotate(degrees);
        text(text, 0, 0, type, colour, align);
        context.restore();
    }

    @Override
    public double width(String text, Type type) {
        return wide(text, type);
    }

    /** How wide a text is on a screen. */
    static double wide(String text, Type type) {
        RULER.setFont(font(text, type));
        RULER.setText(text);
        return RULER.getLayoutBounds().getWidth();
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable painting) {
        context.save();
        context.beginPath();
        context.rect(snap(x), snap(y), snap(x + width) - snap(x), snap(y + height) - snap(y));
        context.clip();
        painting.run();
        context.restore();
    }

    @Override
    public double snap(double place) {
        return Math.rint(place * pixelsPerUnit) / pixelsPerUnit;
    }

    @Override
    public double pixel() {
        return 1 / pixelsPerUnit;
    }

    private static Font font(String text, Type type) {
        boolean greek = type.face() == Face.MATH && !text.isEmpty() && text.charAt(0) > 0x370;
        return greek ? Fonts.greek(type.size()) : Fonts.of(type);
    }

    private void pen(Colour colour, Stroke stroke) {
        context.setStroke(paint(colour));
        context.setLineWidth(stroke.width());
        context.setLineDashes(stroke.dashes());
    }

    private static Color paint(Colour colour) {
        return FxColours.of(colour);
    }
}
