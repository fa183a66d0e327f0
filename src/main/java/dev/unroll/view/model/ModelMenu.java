package dev.unroll.view.model;

import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Shape;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.model.ModelViewModel.Folding;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.SummaryTable;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the model as a whole. */
final class ModelMenu {
    private final ModelViewModel model;
    private final Texts texts;
    private final ContextMenu menu = new ContextMenu();
    private final Button button;

    ModelMenu(ModelViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        button = Parts.iconButton(Feather.MORE_HORIZONTAL, texts.get("view.model.menu"), this::show, "plain-icon");
        button.setId("modelMenu");
    }

    /** The button that opens the menu. */
    Button button() {
        return button;
    }

    private void show() {
        menu.getItems().setAll(item("empty", model::clear), presets(), initialValues(), new SeparatorMenuItem(),
                item("expand", () -> model.foldingProperty().set(Folding.ALL)),
                item("collapse", () -> model.foldingProperty().set(Folding.NONE)), new SeparatorMenuItem(), summary());
        menu.show(button, Side.BOTTOM, 0, 2);
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(texts.now("view.model.do." + name));
        item.setId("model-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Menu presets() {
        Menu presets = new Menu(texts.now("view.model.do.layersOf"));
        presets.setId("model-layersOf");
        Shape.Kind kind = model.architecture().input().kind();
        List<Preset> fitting = model.experiment().presets().stream()
                .filter(preset -> preset.architecture().input().kind() == kind).toList();
        for (Preset preset : fitting) {
            MenuItem item = new MenuItem(preset.name());
            item.setMnemonicParsing(false);
            item.setId("layersOf-" + preset.name());
            item.setOnAction(event -> model.takeLayers(preset));
            presets.getItems().add(item);
        }
        return presets;
    }

    private Menu initialValues() {
        Menu rules = new Menu(texts.now("view.model.do.initialValues"));
        ToggleGroup group = new ToggleGroup();
        for (InitialValues each : InitialValues.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.now("view.model.initialValues." + each.name()));
            item.setToggleGroup(group);
            item.setSelected(model.architecture().initialValues() == each);
            item.setId("initialValues-" + each.name());
            item.setOnAction(event -> model.useInitialValues(each));
            rules.getItems().add(item);
        }
        return rules;
    }

    private MenuItem summary() {
        MenuItem item = item("summary", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(String.join("\n",
                    SummaryTable.of(model.experiment().now().title(), model.architecture())) + "\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        item.setDisable(!model.stackProperty().get().connected());
        return item;
    }
}
