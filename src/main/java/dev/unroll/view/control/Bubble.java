package dev.unroll.view.control;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** What opens beside the thing it is about and points at it, in the window's own look. Esc or a click elsewhere closes it. */
public class Bubble extends PopOver {
    private static final double BODY = 13;
    private static final double CORNER = 8;
    private static final double ARROW = 10;

    /** Points with an arrow at {@code where} of its frame. */
    public Bubble(Node content, ArrowLocation where, Appearance appearance) {
        super(content);
        double scale = appearance.scale();
        // ControlsFX's own sheet would win over the window's.
        getRoot().getStylesheets().clear();
        getRoot().setStyle("-fx-font-size: " + BODY * scale + "px;");
        setArrowLocation(where);
        setArrowSize(ARROW * scale);
        setCornerRadius(CORNER * scale);
        setDetachable(false);
        setAnimated(false);
        setHideOnEscape(true);
    }
}
