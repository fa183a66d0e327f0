package dev.unroll.view.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/** Small pieces of which views are made. */
public final class Parts {
    private Parts() {
    }

    /** Runs {@code action} whenever one of {@code values} becomes another one. */
    public static void follow(Runnable action, ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            value.subscribe((before, now) -> action.run());
        }
    }

    /** A label whose text follows {@code text}. */
    public static Label label(ObservableValue<String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label whose text is set from outside. */
    public static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Puts {@code child} behind the others of {@code parent} once it is visible: a scene styles also what it does not show. */
    public static void late(Pane parent, Node child) {
        child.visibleProperty().subscribe(shown -> {
            if (shown && child.getParent() == null) {
                parent.getChildren().add(child);
            }
        });
    }

    /** Space that takes what is left. */
    public static Region spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** An icon in the colour of the text around it. */
    public static Icon icon(Ikon ikon) {
        return new Icon(ikon);
    }

    /** A filled shape drawn by the style sheet, as large as a piece of text. */
    public static Region shape(String style) {
        Region shape = new Region();
        shape.getStyleClass().addAll("shape", style);
        return shape;
    }

    /** A button that shows only an icon; {@code name} is its tooltip and what a screen reader says. */
    public static Button iconButton(Ikon ikon, ObservableValue<String> name, Runnable action, String... styles) {
        Button button = new Button(null, icon(ikon));
        button.getStyleClass().addAll("icon-button");
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run());
        name(button, name);
        return button;
    }

    /** Gives a node without text a tooltip and a spoken name. */
    public static void name(Control control, ObservableValue<String> name) {
        tip(control, name);
        control.accessibleTextProperty().bind(name);
    }

    /** Gives a node that has a text of its own a tooltip. */
    public static void tip(Control control, ObservableValue<String> text) {
        Tip.on(control, text);
    }

    /** A row with its parts in the middle of its height. */
    public static HBox row(String style, Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().addAll("row", style);
        row.setFillHeight(false);
        return row;
    }
}
