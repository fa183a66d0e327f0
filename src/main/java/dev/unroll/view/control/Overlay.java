package dev.unroll.view.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A card over the whole window, in front of a veil; hidden at first. The card is put into the scene when it is first wanted,
 * since a scene styles also what it does not show, and what had the focus before gets it back afterwards.
 */
public abstract class Overlay extends StackPane {
    private static final String VEIL = "ask-veil";
    private final Region veil = new Region();
    private final Region card;
    private @Nullable Node before;

    /** Shows {@code card}, which may still be empty. */
    protected Overlay(Region card, String... styles) {
        this.card = card;
        getStyleClass().addAll(styles);
        veil.getStyleClass().add(VEIL);
        setVisible(false);
    }

    /** Also a click beside the card puts it away. */
    protected final void hideBeside() {
        veil.setOnMousePressed(event -> hide());
    }

    /** Lets through more of what is behind. */
    protected final void veil(String style) {
        veil.getStyleClass().setAll(style);
    }

    /** Comes to the front; does nothing else where it is there already. */
    protected final void open() {
        if (getChildren().isEmpty()) {
            getChildren().addAll(veil, card);
        }
        if (!isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        setVisible(true);
        toFront();
    }

    /** Puts it away; what had the focus gets it back. */
    public void hide() {
        Node focus = before;
        before = null;
        setVisible(false);
        if (focus != null) {
            focus.requestFocus();
        }
    }

    /** Puts the card of this size into the middle, for those that do not leave it to the pane. */
    protected final void place(double wide, double high) {
        double width = snapSizeX(wide);
        double height = snapSizeY(high);
        veil.resizeRelocate(0, 0, getWidth(), getHeight());
        card.resizeRelocate(snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2), width, height);
    }
}
