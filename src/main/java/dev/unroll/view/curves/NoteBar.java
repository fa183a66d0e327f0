package dev.unroll.view.curves;

import dev.unroll.view.control.Parts;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** A sentence about something that has just been done, with at most one thing to do about it. It leaves by itself. */
final class NoteBar extends HBox {
    private final Label sentence = Parts.label("note-sentence");
    private final Hyperlink action = new Hyperlink();
    private final PauseTransition leaving = new PauseTransition(Duration.seconds(8));

    NoteBar() {
        getStyleClass().addAll("row", "note-bar");
        setFillHeight(false);
        setVisible(false);
        setManaged(false);
        sentence.setMinWidth(USE_PREF_SIZE);
        action.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(sentence, action);
        leaving.setOnFinished(event -> hide());
        hoverProperty().subscribe(over -> {
            if (over) {
                leaving.stop();
            } else if (isVisible()) {
                leaving.playFromStart();
            }
        });
    }

    void show(String text) {
        show(text, "", () -> { });
    }

    void show(String text, String name, Runnable then) {
        sentence.setText(text);
        action.setText(name);
        action.setVisible(!name.isEmpty());
        action.setManaged(!name.isEmpty());
        action.setOnAction(event -> {
            hide();
            then.run();
        });
        setVisible(true);
        setAccessibleText(text);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        leaving.playFromStart();
        getParent().requestLayout();
    }

    void hide() {
        leaving.stop();
        setVisible(false);
    }
}
