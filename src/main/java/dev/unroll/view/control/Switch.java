package dev.unroll.view.control;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;

/** On or off, by a click, Space or Enter. */
public final class Switch extends ToggleSwitch {
    private boolean following;

    /** Tells {@code chosen} what a person wants. */
    public Switch(Consumer<Boolean> chosen) {
        getStyleClass().add("switch");
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setMaxWidth(USE_PREF_SIZE);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                setSelected(!isSelected());
                event.consume();
            }
        });
        selectedProperty().subscribe((before, now) -> {
            if (!following) {
                chosen.accept(now);
            }
        });
    }

    /** Shows what is in force. */
    public void show(boolean on) {
        following = true;
        setSelected(on);
        following = false;
    }
}
