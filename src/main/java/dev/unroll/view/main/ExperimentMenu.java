package dev.unroll.view.main;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.Preset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What is open, and everything that can be done with it as a whole. */
final class ExperimentMenu extends MenuButton {
    private final ExperimentViewModel model;
    private final Texts texts;
    private final Label title = Parts.label("strong", "experiment-title");
    private final Label unsaved = Parts.label("unsaved-mark");
    private final Label detail = Parts.label("subtle", "small");

    ExperimentMenu(ExperimentViewModel model, FileItems files, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("experiment");
        getStyleClass().addAll("experiment-menu");
        Icon icon = Parts.icon(Feather.LAYERS);
        icon.getStyleClass().add("accent-icon");
        unsaved.setText("•");
        unsaved.visibleProperty().bind(files.unsavedProperty());
        unsaved.managedProperty().bind(unsaved.visibleProperty());
        Parts.name(this, texts.get("view.top.experiment"));
        HBox content = Parts.row("experiment-content", icon, title, unsaved, detail);
        detail.setMinWidth(Region.USE_PREF_SIZE);
        setGraphic(content);
        model.experimentProperty().subscribe(now -> {
            title.setText(now.title());
            detail.setText(KeptRun.shortName(now.architecture()));
        });
        setOnShowing(event -> getItems().setAll(items(files)));
    }

    private List<MenuItem> items(FileItems files) {
        List<MenuItem> items = new ArrayList<>(files.opening());
        items.add(presets());
        items.addAll(files.saving());
        return items;
    }

    /** Presets by the text they come from. */
    private Menu presets() {
        Map<String, Menu> groups = new LinkedHashMap<>();
        for (Preset preset : model.presets()) {
            groups.computeIfAbsent(group(preset), key -> new Menu(texts.now("view.top.group." + key))).getItems().add(item(preset));
        }
        Menu all = new Menu(texts.now("view.top.presets"), Parts.icon(Feather.BOOK_OPEN));
        all.setId("presets");
        all.getItems().setAll(groups.values());
        return all;
    }

    private static String group(Preset preset) {
        for (String text : List.of("chapter9", "chollet", "kookmin", "blog")) {
            if (preset.name().startsWith(text)) {
                return text;
            }
        }
        return "builtIn";
    }

    private MenuItem item(Preset preset) {
        Label name = Parts.label("strong");
        name.setText(preset.name());
        Label kind = Parts.label("subtle", "small");
        kind.setText(texts.now("view.top.presetDetail", KeptRun.shortName(preset.trained()),
                Numbers.grouped(preset.trained().parameterCount())));
        CustomMenuItem item = new CustomMenuItem(Parts.row("preset-content", name, Parts.spring(), kind));
        item.setId("preset-" + preset.name());
        item.setOnAction(event -> model.choose(preset));
        return item;
    }
}
