package dev.unroll.view.network;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One example of the list: its number, class and length, and how it begins. */
final class ExampleCell extends ListCell<Integer> {
    private final ExamplesViewModel model;
    private final Texts texts;
    private final Label number = Parts.label("mono", "small", "muted");
    private final Label label = Parts.label("strong", "small");
    private final Label length = Parts.label("subtle", "small");
    private final Label words = Parts.label();
    private final VBox content;

    ExampleCell(ExamplesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        HBox row = Parts.row("example-row", number, label, Parts.spring(), length);
        content = new VBox(row, words);
        content.getStyleClass().add("example");
        // No wider than the list: the words are cut, not the cell scrolled.
        content.setMinWidth(0);
        content.setPrefWidth(1);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Integer example, boolean empty) {
        super.updateItem(example, empty);
        if (empty || example == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText("#" + (example + 1));
        label.setText(model.label(example));
        length.setText(texts.now("view.examples.length", model.length(example)));
        words.setText(model.beginning(example));
        setAccessibleText(number.getText() + " " + label.getText() + ", " + length.getText() + ": " + words.getText());
        setGraphic(content);
    }
}
