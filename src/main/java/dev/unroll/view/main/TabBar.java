package dev.unroll.view.main;

import dev.unroll.view.control.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The names of the screens; the arrow keys move along them. */
final class TabBar extends HBox {
    private final Map<Tab, ToggleButton> buttons = new EnumMap<>(Tab.class);
    private final Screens screens;
    private final Texts texts;

    TabBar(Screens screens, Texts texts) {
        this.screens = screens;
        this.texts = texts;
        getStyleClass().add("tab-bar");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        screens.shownProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void add(Tab tab) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(tab.title(texts));
        button.setId(tab.id());
        button.getStyleClass().setAll("tab-button");
        button.setMnemonicParsing(false);
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setOnAction(event -> {
            screens.show(tab);
            show(tab);
        });
        buttons.put(tab, button);
        getChildren().setAll(buttons.values());
        show(screens.shownProperty().get());
    }

    private void show(Tab shown) {
        buttons.forEach((tab, button) -> {
            button.setSelected(tab == shown);
            button.setFocusTraversable(tab == shown);
        });
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (step == 0) {
            return;
        }
        var tabs = buttons.keySet().stream().toList();
        Tab next = tabs.get(Math.floorMod(tabs.indexOf(screens.shownProperty().get()) + step, tabs.size()));
        screens.show(next);
        ToggleButton button = buttons.get(next);
        if (button != null) {
            button.requestFocus();
        }
        event.consume();
    }
}
