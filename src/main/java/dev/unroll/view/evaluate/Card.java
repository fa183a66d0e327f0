package dev.unroll.view.evaluate;

import dev.unroll.view.control.Parts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** A part of the screen with a name. */
final class Card extends BorderPane {
    private final Label note = Parts.label("small", "subtle");
    private final Label name = Parts.label("heading");
    private final HBox head;

    Card(String id, String title) {
        setId(id);
        getStyleClass().add("evaluate-card");
        name.setText(title);
        name.setMinWidth(USE_PREF_SIZE);
        note.setMinWidth(0);
        head = Parts.row("evaluate-head", name, Parts.spring(), note);
        setTop(head);
        setMinSize(0, 0);
    }

    /** Gives it another name. */
    void title(String words) {
        name.setText(words);
    }

    /** A few words at the right end of the head; empty for none. */
    void note(String words) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
    }

    /** Puts controls at the right end of the head. */
    void tools(Node... nodes) {
        head.getChildren().addAll(nodes);
    }

    /** Puts something beside the name. */
    void beside(Node node) {
        head.getChildren().add(1, node);
    }
}
