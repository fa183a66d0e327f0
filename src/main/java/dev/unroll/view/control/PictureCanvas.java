package dev.unroll.view.control;

import dev.unroll.plot.Box;
import dev.unroll.plot.LegibleSurface;
import dev.unroll.plot.ReadingSurface;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Written;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A region filled by a picture. It is repainted when its size, its window's scale or what it shows has changed: never
 * more than once a pulse, and only when asked by {@link #repaint}.
 */
public final class PictureCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Consumer<Surface> painter;
    private final LinePictures pictures = new LinePictures();
    private final Line under = new Line();
    private @Nullable Supplier<? extends Collection<String>> quoted = List::of;

    /** A canvas painted by {@code painter}, whose origin is the top left corner. */
    public PictureCanvas(Consumer<Surface> painter) {
        this.painter = painter;
        getStyleClass().add("picture");
        under.getStyleClass().add("explained-line");
        under.setManaged(false);
        under.setMouseTransparent(true);
        under.setVisible(false);
        getChildren().addAll(canvas, under);
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

    /** Says which words of the picture are the person's own data, whatever they happen to mean. */
    public PictureCanvas quote(Supplier<? extends Collection<String>> data) {
        quoted = data;
        return this;
    }

    /** Says that the whole picture shows the person's own data. */
    public PictureCanvas quoteAll() {
        quoted = null;
        return this;
    }

    /** Draws a dotted line under a place until it is taken back with null. */
    public void underline(@Nullable Box place) {
        under.setVisible(place != null);
        if (place != null) {
            double y = snapPositionY(place.bottom()) + 0.5;
            under.setStartX(snapPositionX(place.x()));
            under.setEndX(snapPositionX(place.right()));
            under.setStartY(y);
            under.setEndY(y);
        }
    }

    /** What is written in the picture as it is seen here, except data that it {@link #quote}s. */
    public List<Written> written() {
        ReadingSurface reading = new ReadingSurface(getWidth(), getHeight(), CanvasSurface::wide);
        if (getWidth() > 0 && getHeight() > 0) {
            paintOn(reading);
        }
        Supplier<? extends Collection<String>> quotes = quoted;
        if (quotes == null) {
            return List.of();
        }
        Set<String> data = Set.copyOf(quotes.get());
        return reading.written().stream().filter(each -> each.symbol() || !data.contains(each.text())).toList();
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
