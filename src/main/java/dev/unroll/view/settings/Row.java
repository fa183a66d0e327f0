package dev.unroll.view.settings;

import dev.unroll.view.control.Parts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A setting: its name and what it means to the left, what it is set with to the right. */
final class Row extends HBox {
    Row(ObservableValue<String> name, ObservableValue<String> meaning, Node control) {
        getStyleClass().add("settings-row");
        setAlignment(Pos.CENTER_LEFT);
        Label title = Parts.label(name, "settings-name");
        title.setLabelFor(control);
        Label hint = Parts.label(meaning, "small", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(title, hint);
        words.getStyleClass().add("settings-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox right = new HBox(control);
        right.getStyleClass().add("settings-control");
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, right);
    }

    /** The title of rows that belong together. */
    static Label title(ObservableValue<String> text) {
        return Parts.label(text, "settings-group");
    }
}
