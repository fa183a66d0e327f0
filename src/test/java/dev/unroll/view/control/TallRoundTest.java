package dev.unroll.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Colour;
import dev.unroll.plot.Stroke;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A tall round rectangle in three parts looks as JavaFX's own does. */
@ExtendWith(ApplicationExtension.class)
class TallRoundTest {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 160;

    @ParameterizedTest
    @CsvSource({
        "10, 8, 40, 120, 6, 1, 1",
        "10.5, 8.5, 40, 120, 6, 1, 1",
        "10.3, 8.7, 40.2, 119.6, 5, 1.5, 1",
        "4.25, 5.5, 30, 60, 4, 1, 1.25",
        "4.5, 4.5, 20, 70, 8, 2, 2",
        "10, 8, 9, 120, 20, 1, 1"})
    void looksLikeTheWholeOne(double x, double y, double width, double height, double radius, double thick, double scale)
            throws Exception {
        Colour half = new Colour(0x80145096);
        WritableImage whole = drawn(scale, context -> {
            context.setFill(Color.rgb(20, 80, 150, 128 / 255.0));
            context.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
            context.setStroke(Color.rgb(20, 80, 150, 128 / 255.0));
            context.setLineWidth(thick);
            context.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        });
        WritableImage parts = drawn(scale, context -> {
            CanvasSurface surface = new CanvasSurface(context, scale, new LinePictures());
            surface.fillRound(x, y, width, height, radius, half);
            surface.strokeRound(x, y, width, height, radius, half, new Stroke(thick));
        });
        int inked = 0;
        for (int row = 0; row < HEIGHT * scale; row++) {
            for (int column = 0; column < WIDTH * scale; column++) {
                Color one = whole.getPixelReader().getColor(column, row);
                Color other = parts.getPixelReader().getColor(column, row);
                inked += one.getBlue() < 1 || one.getRed() < 1 ? 1 : 0;
                assertThat(Math.abs(one.getRed() - other.getRed())).as("at %d, %d: %s and %s", column, row, one, other)
                        .isLessThan(0.05);
            }
        }
        assertThat(inked).isGreaterThan((int) (width * height * scale * scale * 0.8));
    }

    private static WritableImage drawn(double scale, Consumer<GraphicsContext> drawing) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Canvas canvas = new Canvas(WIDTH, HEIGHT);
            drawing.accept(canvas.getGraphicsContext2D());
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(new Scale(scale, scale));
            return canvas.snapshot(parameters, new WritableImage((int) (WIDTH * scale), (int) (HEIGHT * scale)));
        }).get();
    }
}
