package dev.unroll.view.inspect;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A sentence in which what stands between asterisks is set bold. */
final class SentencePane extends TextFlow {
    SentencePane() {
        getStyleClass().add("inspect-sentence");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(String marked) {
        getChildren().clear();
        String[] parts = marked.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                Text text = new Text(parts[i]);
                text.getStyleClass().add(i % 2 == 0 ? "sentence-text" : "sentence-strong");
                getChildren().add(text);
            }
        }
        setAccessibleText(marked.replace("*", ""));
    }
}
