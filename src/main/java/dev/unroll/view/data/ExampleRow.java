package dev.unroll.view.data;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One example of the list: its number, length and class, and how it begins. */
final class ExampleRow extends ListCell<Integer> {
    private final BrowseViewModel model;
    private final Texts texts;
    private final Label number = Parts.label("mono", "small", "strong-number");
    private final Label length = Parts.label("subtle", "small");
    private final Label label = Parts.label("small", "class-label");
    private final Label words = Parts.label("muted", "example-words");
    private final VBox content;

    ExampleRow(BrowseViewModel model, Texts texts, Runnable open) {
        this.model = model;
        this.texts = texts;
        content = new VBox(Parts.row("example-row", number, length, Parts.spring(), label), words);
        content.getStyleClass().add("data-example");
        number.setMinWidth(USE_PREF_SIZE);
        label.setMinWidth(USE_PREF_SIZE);
        // No wider than the list: the words are cut, not the cell scrolled.
        content.setMinWidth(0);
        content.setPrefWidth(1);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !isEmpty()) {
                open.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Integer place, boolean empty) {
        super.updateItem(place, empty);
        if (empty || place == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText("#" + (place + 1));
        length.setText(texts.now("view.examples.length", model.length(place)));
        List<String> classes = model.classes();
        int kind = model.label(place);
        label.setText(kind < 0 || kind >= classes.size() ? "" : sign(kind, classes.size()) + classes.get(kind));
        label.getStyleClass().removeAll("warm", "cold");
        if (classes.size() == 2 && kind >= 0) {
            label.getStyleClass().add(kind == 1 ? "warm" : "cold");
        }
        words.setText(model.beginning(place));
        setAccessibleText(number.getText() + ", " + length.getText() + ", " + (kind < 0 ? "" : classes.get(kind) + ": ")
                + words.getText());
        setGraphic(content);
    }

    /** Of two classes each has a sign besides its colour. */
    static String sign(int label, int classes) {
        return classes != 2 ? "" : label == 1 ? "▲ " : "▼ ";
    }
}
