package dev.unroll.view.control;

import dev.unroll.plot.LegibleSurface;
import dev.unroll.plot.Surface;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A region filled by a picture. It is repainted when its size, its window's scale or what it shows has changed: never
 * more than once a pulse, and only when asked by {@link #repaint}.
 */
public final class PictureCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Consumer<Surface> painter;
    private final LinePictures pictures = new LinePictures();

    /** A canvas painted by {@code painter}, whose origin is the top left corner. */
    public PictureCanvas(Consumer<Surface> painter) {
        this.painter = painter;
        getStyleClass().add("picture");
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
    }

    /** Gives it this height whatever room there is. */
    public void fixHeight(double height) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /** Asks for a new painting with the next layout. */
    public void repaint() {
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        if (width <= 0 || height <= 0) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        paintOn(new CanvasSurface(canvas.getGraphicsContext2D(), pixelsPerUnit(), pictures));
    }

    /** Paints the picture as it is seen here on another surface: type is as large as the place wants it. */
    public void paintOn(Surface surface) {
        double least = leastType();
        painter.accept(least > 0 ? new LegibleSurface(surface, least) : surface);
    }

    private double leastType() {
        for (Node each = getParent(); each != null; each = each.getParent()) {
            if (each instanceof Legible legible) {
                return legible.leastType();
            }
        }
        return 0;
    }

    private double pixelsPerUnit() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getRenderScaleX());
    }
}
