package dev.unroll.view.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A column that scrolls up and down without a frame. JavaFX keeps the whole visible part of a scroll pane as a picture and
 * paints all of it again when one number changes; here only what changed is painted.
 */
public final class PlainScroll extends ScrollPane {
    /** An empty column. */
    public PlainScroll() {
        getStyleClass().add("plain-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        skinProperty().subscribe(skin -> {
            Node viewport = lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}
