package dev.unroll.view.model;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The first lines of a card: grip, name and a few words, and at the right how many parameters. */
final class CardHead extends HBox {
    private final Label name = Parts.label("layer-name");
    private final Label detail = Parts.label("muted", "small");
    private final Hyperlink count = new Hyperlink();
    private final StringProperty number = new SimpleStringProperty("");

    /** {@code derive} opens where a count comes from. */
    CardHead(Texts texts, boolean movable, java.util.function.Consumer<Node> derive) {
        getStyleClass().addAll("row", "layer-head");
        Region grip = new Region();
        grip.getStyleClass().add("grip");
        grip.setVisible(movable);
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        VBox left = new VBox(name, detail);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        count.getStyleClass().addAll("mono", "count");
        count.setMinWidth(USE_PREF_SIZE);
        count.setFocusTraversable(movable);
        count.setOnAction(event -> derive.accept(count));
        count.accessibleTextProperty().bind(texts.get("view.layer.derive", number));
        Parts.tip(count, texts.get("view.layer.derive", number));
        VBox right = new VBox(count, Parts.label(texts.get("view.layer.params"), "subtle", "tiny"));
        right.getStyleClass().add("layer-count");
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(grip, left, right);
    }

    /** Shows what the layer is; a negative count is not known. */
    void show(String title, String words, long parameters) {
        name.setText(title);
        detail.setText(words);
        number.set(parameters < 0 ? "?" : Numbers.grouped(parameters));
        count.setText(number.get());
        count.setVisited(false);
    }
}
