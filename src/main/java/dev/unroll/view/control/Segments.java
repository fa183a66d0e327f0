package dev.unroll.view.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/**
 * A row of buttons of which one is chosen.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends SegmentedButton {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> chosen;

    /** Tells {@code chosen} what a person picks. */
    public Segments(Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().add("segments");
    }

    /** Adds a choice. */
    public Segments<T> add(T value, ObservableValue<String> name, String id) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(name);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.accept(value);
        });
        buttons.put(value, button);
        getButtons().add(button);
        return this;
    }

    /** Shows {@code value} as chosen. */
    public void show(T value) {
        buttons.forEach((key, button) -> button.setSelected(key.equals(value)));
    }
}
