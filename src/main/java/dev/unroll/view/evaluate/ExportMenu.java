package dev.unroll.view.evaluate;

import dev.unroll.plot.ExportFormat;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.ClipboardImage;
import dev.unroll.view.control.GroundItem;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** Pictures by format, figures and answers as tables. */
final class ExportMenu extends MenuButton {
    private final ExportViewModel model;
    private final Texts texts;
    private final GroundItem ground;

    ExportMenu(ExportViewModel model, Appearance appearance) {
        super(null, Parts.icon(Feather.DOWNLOAD));
        this.model = model;
        texts = appearance.texts();
        setId("evaluateExport");
        getStyleClass().add("export-menu");
        textProperty().bind(texts.get("view.curves.export"));
        setMinWidth(USE_PREF_SIZE);
        ground = new GroundItem(model.optionsProperty(), texts, "evaluate");
        getItems().add(new MenuItem());
        setOnShowing(event -> fill());
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (ExportFormat format : List.of(ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF)) {
            items.add(menu("view.curves.format." + format.name(), "evaluate" + format.name(), figure -> model.write(figure,
                    format)));
        }
        items.add(menu("view.stage.take.copy", "evaluateCopy", figure -> model.copy(figure, ClipboardImage::put)));
        items.add(new SeparatorMenuItem());
        items.add(item("evaluateStatistics", texts.now("view.evaluate.statisticsCsv"), model::writeStatistics));
        items.add(item("evaluatePredictions", texts.now("view.evaluate.predictionsCsv"), model::writePredictions));
        items.add(new SeparatorMenuItem());
        items.add(ground);
        getItems().setAll(items);
    }

    private Menu menu(String key, String id, Consumer<ExportViewModel.Figure> action) {
        Menu menu = new Menu(texts.now(key));
        menu.setId(id);
        for (ExportViewModel.Figure figure : model.figures()) {
            menu.getItems().add(item(id + figure.name(), texts.now("view.evaluate.figure." + figure.name()),
                    () -> action.accept(figure)));
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private MenuItem item(String id, String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setDisable(!model.ready());
        item.setOnAction(event -> action.run());
        return item;
    }
}
