package dev.unroll.view.control;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** A short word that something went well; goes by itself. */
public final class Toast extends Label {
    private final PauseTransition rest = new PauseTransition(Duration.seconds(4));

    /** Nothing is said yet. */
    public Toast() {
        getStyleClass().add("toast");
        setMouseTransparent(true);
        setVisible(false);
        rest.setOnFinished(event -> setVisible(false));
    }

    /** Says something. */
    public void say(String text) {
        setText(text);
        setVisible(true);
        toFront();
        rest.playFromStart();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }
}
