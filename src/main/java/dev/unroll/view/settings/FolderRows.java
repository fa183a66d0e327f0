package dev.unroll.view.settings;

import dev.unroll.view.control.FileSize;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.settings.SettingsViewModel.Folder;
import dev.unroll.workspace.settings.FolderContents;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Where data sets lie, what is there, and another place for them. */
final class FolderRows extends VBox {
    private final SettingsViewModel model;
    private final Texts texts;
    private final Label path = Parts.label("mono", "small", "settings-path");
    private final Label contents = Parts.label("small", "muted");
    private final Label left = Parts.label("small", "settings-left");
    private final Button reset;

    FolderRows(SettingsViewModel model, Outside outside, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("settings-rows");
        Button choose = button("chooseFolder", "view.prefs.folder.choose", Feather.FOLDER);
        choose.setOnAction(event -> {
            Path chosen = outside.chooseFolder().get();
            if (chosen != null) {
                model.change(model.now().withDataFolder(chosen.toAbsolutePath().normalize()));
            }
        });
        Button open = button("openFolder", "view.prefs.folder.open", Feather.EXTERNAL_LINK);
        open.setOnAction(event -> outside.showFolder().accept(model.folderProperty().get().path()));
        reset = button("resetFolder", "view.prefs.folder.reset", Feather.ROTATE_CCW);
        reset.setOnAction(event -> model.change(model.now().withDataFolder(null)));
        choose.setDisable(model.folderGiven());
        Label given = Parts.label(texts.get("view.prefs.folder.given"), "small", "settings-left");
        given.setVisible(model.folderGiven());
        for (Label each : new Label[] {path, contents, left, given}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
            each.managedProperty().bind(each.visibleProperty());
        }
        VBox words = new VBox(path, contents, left, given);
        words.getStyleClass().add("settings-folder");
        model.folderProperty().subscribe(folder -> open.setDisable(folder.contents() == null || !folder.contents().exists()));
        getChildren().addAll(Row.title(texts.get("view.prefs.folder")), words,
                Parts.row("settings-buttons", choose, open, reset));
        Parts.follow(this::show, model.folderProperty(), model.settingsProperty(), texts.languageProperty());
        show();
    }

    private Button button(String id, String key, Feather icon) {
        Button button = new Button(null, Parts.icon(icon));
        button.textProperty().bind(texts.get(key));
        button.setId(id);
        button.getStyleClass().add("small-button");
        return button;
    }

    private void show() {
        Folder folder = model.folderProperty().get();
        path.setText(folder.path().toString());
        contents.setText(words(folder.contents()));
        left.setVisible(folder.left() != null);
        left.setText(folder.left() == null ? "" : texts.now("view.prefs.folder.left", folder.left().toString()));
        reset.setDisable(model.folderGiven() || model.now().dataFolder() == null);
    }

    private String words(@Nullable FolderContents found) {
        if (found == null) {
            return texts.now("view.prefs.folder.looking");
        }
        if (!found.exists()) {
            return texts.now("view.prefs.folder.none");
        }
        String imdb = found.imdb() ? texts.now("view.prefs.folder.imdb", FileSize.text(found.bytes(), texts))
                : texts.now("view.prefs.folder.noImdb");
        return imdb + " " + texts.now("view.prefs.folder.own", found.own());
    }
}
