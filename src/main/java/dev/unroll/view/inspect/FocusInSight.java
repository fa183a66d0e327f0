package dev.unroll.view.inspect;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls a pane so far that the control with the focus is in sight, where the focus came by the keyboard: under a mouse
 * nothing may move.
 */
final class FocusInSight {
    private static final double MARGIN = 8;
    private final ScrollPane scroll;
    private final Region content;

    private FocusInSight(ScrollPane scroll, Region content) {
        this.scroll = scroll;
        this.content = content;
    }

    /** Keeps the focus within {@code content}, which {@code scroll} shows, in sight from now on. */
    static void keep(ScrollPane scroll, Region content) {
        var sight = new FocusInSight(scroll, content);
        // Whether the focus is to be seen is told a little later than where it is.
        scroll.sceneProperty().flatMap(Scene::focusOwnerProperty)
                .subscribe(focused -> Platform.runLater(() -> sight.reveal(focused)));
    }

    private void reveal(@Nullable Node focused) {
        double room = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - room;
        if (focused == null || !focused.isFocusVisible() || hidden <= 0 || !inside(focused)) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double top = scroll.getVvalue() * hidden;
        double wanted = at.getMinY() - MARGIN < top ? at.getMinY() - MARGIN
                : at.getMaxY() + MARGIN > top + room ? at.getMaxY() + MARGIN - room : top;
        scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }

    private boolean inside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == content) {
                return true;
            }
        }
        return false;
    }
}
