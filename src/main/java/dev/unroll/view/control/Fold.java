package dev.unroll.view.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Things that are wanted seldom, under a title with what they amount to; opened by a click, Space or Enter. */
public final class Fold extends VBox {
    private final ToggleButton head = new ToggleButton();
    private final VBox inside;

    /** Closed. */
    public Fold(ObservableValue<String> title, ObservableValue<String> summary, Node... content) {
        getStyleClass().add("fold");
        inside = new VBox(content);
        inside.getStyleClass().add("fold-inside");
        Icon arrow = Parts.icon(Feather.CHEVRON_RIGHT);
        Label name = Parts.label(title, "fold-title");
        name.setMinWidth(USE_PREF_SIZE);
        Label amount = Parts.label(summary, "subtle", "small");
        amount.setMinWidth(0);
        HBox row = Parts.row("fold-row", arrow, name, Parts.spring(), amount);
        head.setGraphic(row);
        head.getStyleClass().add("fold-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.accessibleTextProperty().bind(title);
        row.prefWidthProperty().bind(head.widthProperty());
        head.selectedProperty().subscribe(open -> {
            // What is in the scene is styled, seen or not, and a closed fold would cost the start its time.
            if (open && !getChildren().contains(inside)) {
                getChildren().add(inside);
            }
            inside.setVisible(open);
            inside.setManaged(open);
            arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        });
        getChildren().addFirst(head);
    }

    /** Names the button that opens it. */
    public Fold id(String id) {
        head.setId(id);
        return this;
    }
}
