package dev.unroll.view.inspect;

import dev.unroll.view.control.Parts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says that values were set by hand, and takes all of them back. */
final class HandBanner extends HBox {
    private final Kit kit;
    private final Label count = Parts.label("banner-text");

    HandBanner(Kit kit) {
        this.kit = kit;
        getStyleClass().addAll("row", "hand-banner");
        count.setWrapText(true);
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        Button restore = new Button();
        restore.textProperty().bind(kit.texts.get("view.inspect.restoreAll"));
        restore.setId("restoreAll");
        restore.getStyleClass().add("small-button");
        restore.setMinWidth(USE_PREF_SIZE);
        restore.setOnAction(event -> kit.model.restoreAll());
        getChildren().addAll(count, restore);
    }

    void show(Inspection inspection) {
        int set = inspection.whatIf().values().size();
        Kit.present(this, set > 0);
        count.setText(kit.texts.now("view.inspect.setByHand", set));
    }
}
