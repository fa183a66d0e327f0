package dev.unroll.view.main;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.FilesViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** The entries of the experiment's menu that have to do with files, and their shortcuts. */
final class FileItems {
    private final FileCommands commands;
    private final FilesViewModel files;
    private final Texts texts;

    FileItems(FileCommands commands, FilesViewModel files, Texts texts) {
        this.commands = commands;
        this.files = files;
        this.texts = texts;
    }

    BooleanExpression unsavedProperty() {
        return files.unsavedProperty();
    }

    List<MenuItem> opening() {
        return List.of(item("new", Feather.FILE_PLUS, commands::createEmpty, KeyCode.N),
                item("open", Feather.FOLDER, commands::open, KeyCode.O), recent());
    }

    List<MenuItem> saving() {
        MenuItem saveAs = item("saveAs", Feather.COPY, commands::saveAs, null);
        saveAs.setAccelerator(new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        return List.of(new SeparatorMenuItem(), item("save", Feather.SAVE, commands::save, KeyCode.S), saveAs,
                item("onnx", Feather.SHARE, commands::exportOnnx, null), item("rename", Feather.EDIT_2, commands::rename, null),
                new SeparatorMenuItem(),
                item("share", Feather.SHARE_2, commands::share, null), item("paste", Feather.CLIPBOARD, commands::paste, null));
    }

    private Menu recent() {
        Menu menu = new Menu(texts.now("view.files.recent"), Parts.icon(Feather.CLOCK));
        menu.setId("recent");
        List<MenuItem> items = new ArrayList<>();
        for (Path path : files.recent()) {
            MenuItem item = new MenuItem(path.getFileName() + "  ·  " + path.getParent());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> commands.open(path));
            items.add(item);
        }
        menu.getItems().setAll(items);
        menu.setDisable(items.isEmpty());
        return menu;
    }

    private MenuItem item(String key, Feather icon, Runnable action, @org.jspecify.annotations.Nullable KeyCode code) {
        MenuItem item = new MenuItem(texts.now("view.files." + key), Parts.icon(icon));
        item.setId("file-" + key);
        item.setOnAction(event -> action.run());
        if (code != null) {
            item.setAccelerator(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
        }
        return item;
    }
}
