package dev.unroll.view.settings;

import dev.unroll.view.control.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What Unroll remembers of its person, and how it forgets. */
final class MemoryRows extends VBox {
    private final Texts texts;

    MemoryRows(Outside outside, Texts texts) {
        this.texts = texts;
        getStyleClass().add("settings-rows");
        getChildren().addAll(Row.title(texts.get("view.prefs.memory")),
                row("forgetFiles", "view.prefs.recent", "view.prefs.recentHint", outside.forgetFiles()),
                row("forgetLessons", "view.prefs.lessons", "view.prefs.lessonsHint", outside.forgetLessons()));
    }

    /** A button that says what it has done; its name returns with the next language or look. */
    private Row row(String id, String key, String hint, Runnable action) {
        BooleanProperty done = new SimpleBooleanProperty();
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.textProperty().bind(texts.languageProperty().flatMap(language -> done.map(
                gone -> texts.now(gone ? "view.prefs.cleared" : "view.prefs.clear"))));
        button.accessibleTextProperty().bind(texts.languageProperty().flatMap(language -> done.map(
                gone -> texts.now(key) + ": " + texts.now(gone ? "view.prefs.cleared" : "view.prefs.clear"))));
        button.setOnAction(event -> {
            action.run();
            done.set(true);
        });
        button.focusedProperty().subscribe((before, focused) -> done.set(done.get() && focused));
        return new Row(texts.get(key), texts.get(hint), button);
    }
}
