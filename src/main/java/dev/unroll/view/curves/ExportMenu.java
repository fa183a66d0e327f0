package dev.unroll.view.curves;

import dev.unroll.plot.ExportFormat;
import dev.unroll.plot.ExportOptions;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.ClipboardImage;
import dev.unroll.view.control.GroundItem;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Takes the curves away, in the formats that slides, papers and tables want. */
final class ExportMenu extends MenuButton {
    private final ExportViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final Label size = Parts.label("mono", "small", "menu-detail");
    private final Label rows = Parts.label("small", "menu-detail");

    ExportMenu(ExportViewModel model, Appearance appearance) {
        super(null, Parts.icon(Feather.DOWNLOAD));
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        setId("export");
        getStyleClass().add("export-menu");
        textProperty().bind(texts.get("view.curves.export"));
        getItems().addAll(item("exportPng", "view.curves.format.PNG", size, () -> model.write(ExportFormat.PNG)),
                item("exportSvg", "view.curves.format.SVG", new Label(), () -> model.write(ExportFormat.SVG)),
                item("exportPdf", "view.curves.format.PDF", new Label(), () -> model.write(ExportFormat.PDF)),
                item("exportCsv", "view.curves.format.CSV", rows, () -> model.write(ExportFormat.CSV)),
                item("exportHistory", "view.curves.history", new Label(), model::writeHistory),
                new SeparatorMenuItem(),
                item("copyCurves", "view.curves.copy", shortcut(), () -> model.copy(ClipboardImage::put)),
                new SeparatorMenuItem(),
                check("largeType", "view.curves.large", ExportOptions::large, ExportOptions::withLarge),
                check("withMarks", "view.curves.withMarks", ExportOptions::marks, ExportOptions::withMarks),
                check("withTitle", "view.curves.withTitle", ExportOptions::title, ExportOptions::withTitle),
                new GroundItem(model.optionsProperty(), texts, "theme"),
                item("exportSize", "view.curves.size", new Label(), this::chooseSize));
        model.busyProperty().subscribe(this::setDisable);
        setOnShowing(event -> {
            ExportOptions options = model.optionsProperty().get();
            size.setText(options.width() + "×" + options.height());
            getItems().stream().filter(item -> "exportHistory".equals(item.getId()))
                    .forEach(item -> item.setVisible(model.hasHistory()));
            rows.setText(texts.now("view.curves.rows", Numbers.grouped(model.rows())));
        });
    }

    /** With little room it shows only its icon and name, as always; its arrow stays away. */
    void setNarrow(boolean narrow) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("narrow"), narrow);
    }

    private CustomMenuItem item(String id, String key, Label detail, Runnable action) {
        HBox content = Parts.row("menu-content", Parts.label(texts.get(key)), Parts.spring(), detail);
        CustomMenuItem item = new CustomMenuItem(content, true);
        item.setId(id);
        content.setId(id + "Row");
        item.setOnAction(event -> action.run());
        return item;
    }

    private Label shortcut() {
        Label keys = Parts.label("keycap");
        keys.setText(System.getProperty("os.name", "").startsWith("Mac") ? "⌘ C" : "Ctrl C");
        return keys;
    }

    private CustomMenuItem check(String id, String key, Function<ExportOptions, Boolean> asks,
            BiFunction<ExportOptions, Boolean, ExportOptions> change) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(texts.get(key));
        box.setFocusTraversable(false);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setSelected(asks.apply(model.optionsProperty().get()));
        box.selectedProperty().subscribe(on -> model.optionsProperty().set(change.apply(model.optionsProperty().get(), on)));
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.setOnAction(event -> box.setSelected(!box.isSelected()));
        return item;
    }

    private void chooseSize() {
        new SizePopOver(model, appearance).show(this);
    }
}
