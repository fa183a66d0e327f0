package dev.unroll.view.model;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a card: as a menu that names the keys, and by these keys. */
final class LayerMenu {
    private static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private final ModelViewModel model;
    private final Texts texts;
    private final AddMenu adding;
    private final IntConsumer edit;
    private final IntConsumer addAfter;

    /**
     * A menu over {@code model}.
     *
     * @param edit     goes into a card
     * @param addAfter offers layers behind a card
     */
    LayerMenu(ModelViewModel model, Texts texts, AddMenu adding, IntConsumer edit, IntConsumer addAfter) {
        this.model = model;
        this.texts = texts;
        this.adding = adding;
        this.edit = edit;
        this.addAfter = addAfter;
    }

    /** The menu of a card. */
    ContextMenu of(int place) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("edit", Feather.EDIT_2, new KeyCodeCombination(KeyCode.ENTER), () -> edit.accept(place)));
        Menu add = new Menu(texts.now("view.layer.do.add"), Parts.icon(Feather.PLUS));
        add.setAccelerator(new KeyCodeCombination(KeyCode.INSERT));
        add.getItems().setAll(adding.items(place + 1));
        add.setId("do-add");
        items.add(add);
        if (place >= 0) {
            int last = model.architecture().layers().size() - 1;
            items.add(item("duplicate", Feather.COPY, DUPLICATE, () -> model.duplicate(place)));
            items.add(new SeparatorMenuItem());
            MenuItem up = item("up", Feather.ARROW_UP, UP, () -> model.move(place, place - 1));
            up.setDisable(place == 0);
            MenuItem down = item("down", Feather.ARROW_DOWN, DOWN, () -> model.move(place, place + 1));
            down.setDisable(place == last);
            items.addAll(List.of(up, down, new SeparatorMenuItem()));
            items.add(item("remove", Feather.TRASH_2, new KeyCodeCombination(KeyCode.DELETE), () -> model.remove(place)));
        }
        return new ContextMenu(items.toArray(MenuItem[]::new));
    }

    private MenuItem item(String name, Feather icon, KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(texts.now("view.layer.do." + name), Parts.icon(icon));
        item.setAccelerator(keys);
        item.setId("do-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Does what a key asks for at a card; false where it is none of these keys. */
    boolean key(KeyEvent event, int place) {
        if (UP.match(event)) {
            model.move(place, place - 1);
        } else if (DOWN.match(event)) {
            model.move(place, place + 1);
        } else if (event.getCode() == KeyCode.D && (event.isShortcutDown() || event.isControlDown())) {
            model.duplicate(place);
        } else if (event.isAltDown() || event.isShortcutDown() || event.isControlDown()) {
            return false;
        } else {
            return plain(event, place);
        }
        return true;
    }

    private boolean plain(KeyEvent event, int place) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> model.remove(place);
            case ENTER -> edit.accept(place);
            case INSERT, PLUS, ADD -> addAfter.accept(place);
            case EQUALS -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                addAfter.accept(place);
            }
            case ESCAPE -> model.foldingProperty().set(ModelViewModel.Folding.NONE);
            default -> {
                return false;
            }
        }
        return true;
    }
}
