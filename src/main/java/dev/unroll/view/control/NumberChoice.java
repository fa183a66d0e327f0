package dev.unroll.view.control;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A number field with the usual numbers in a menu (Alt+↓ or F4 opens it); any other one can be typed. */
public final class NumberChoice extends StackPane {
    private final Button open = new Button();
    private final ContextMenu menu = new ContextMenu();

    /**
     * Puts a menu to {@code field}.
     *
     * @param chosen hears what is picked in the menu
     */
    public NumberChoice(NumberField field, List<Double> usual, DoubleConsumer chosen) {
        getStyleClass().add("number-choice");
        Region arrow = new Region();
        arrow.getStyleClass().add("arrow");
        open.setGraphic(arrow);
        open.getStyleClass().add("arrow-button");
        open.setFocusTraversable(false);
        open.setOnAction(event -> {
            menu.getItems().setAll(usual.stream().map(value -> item(field.text(value), () -> chosen.accept(value))).toList());
            menu.show(field, Side.BOTTOM, 0, 2);
        });
        setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().addAll(field, open);
        field.setMaxWidth(Double.MAX_VALUE);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F4 || event.getCode() == KeyCode.DOWN && event.isAltDown()) {
                open.fire();
                event.consume();
            }
        });
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
