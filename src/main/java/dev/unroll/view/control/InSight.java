package dev.unroll.view.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls what lies around a control so far that it is to be seen. */
public final class InSight {
    private static final double MARGIN = 8;

    private InSight() {
    }

    /** Moves every pane around {@code node} that scrolls, no further than needed. */
    public static void reveal(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null) {
                reveal(node, pane, pane.getContent());
            }
        }
    }

    private static void reveal(Node node, ScrollPane pane, Node content) {
        double room = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        if (hidden <= 0) {
            return;
        }
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * hidden;
        double wanted = at.getMinY() - MARGIN < top ? at.getMinY() - MARGIN
                : at.getMaxY() + MARGIN > top + room ? Math.min(at.getMinY() - MARGIN, at.getMaxY() + MARGIN - room) : top;
        pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
