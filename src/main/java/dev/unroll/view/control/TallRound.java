package dev.unroll.view.control;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * A round rectangle in three parts: its rounded top and bottom as short paths, and between them, from one row of pixels to
 * another, plain rectangles. Software rendering takes a path row by row and a rectangle at once: where shapes are tall
 * this takes a third of the time, and looks the same.
 */
record TallRound(double x, double y, double width, double height, double radius, double upper, double lower) {
    /** Whether the middle is long enough to be worth it. A narrower one than its corners has elliptical ends. */
    static boolean worth(double width, double height, double radius) {
        return height > 4 * radius + 8 && width >= 2 * radius;
    }

    /** {@code snap} puts a place onto the border between two rows of pixels. */
    static TallRound of(DoubleUnaryOperator snap, double x, double y, double width, double height, double radius) {
        return new TallRound(x, y, width, height, radius, snap.applyAsDouble(y + radius + 1),
                snap.applyAsDouble(y + height - radius - 1));
    }

    void fill(GraphicsContext context) {
        top(context);
        context.fill();
        context.fillRect(x, upper, width, lower - upper);
        bottom(context);
        context.fill();
    }

    void stroke(GraphicsContext context, Color colour, double thick) {
        top(context);
        context.stroke();
        bottom(context);
        context.stroke();
        context.setFill(colour);
        context.fillRect(x - thick / 2, upper, thick, lower - upper);
        context.fillRect(x + width - thick / 2, upper, thick, lower - upper);
    }

    /** From the left side over the top to the right side, open below. */
    private void top(GraphicsContext context) {
        context.beginPath();
        context.moveTo(x, upper);
        context.lineTo(x, y + radius);
        context.arcTo(x, y, x + radius, y, radius);
        context.lineTo(x + width - radius, y);
        context.arcTo(x + width, y, x + width, y + radius, radius);
        context.lineTo(x + width, upper);
    }

    /** From the right side under the bottom to the left side, open above. */
    private void bottom(GraphicsContext context) {
        double end = y + height;
        context.beginPath();
        context.moveTo(x + width, lower);
        context.lineTo(x + width, end - radius);
        context.arcTo(x + width, end, x + width - radius, end, radius);
        context.lineTo(x + radius, end);
        context.arcTo(x, end, x, end - radius, radius);
        context.lineTo(x, lower);
    }
}
