package dev.unroll.view.curves;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.curves.Along;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** How the curves are shown, and taking them away. */
final class CurvesBar extends HBox {
    private final ExportMenu menu;

    CurvesBar(CurvesViewModel model, ExportViewModel export, Appearance appearance) {
        Texts texts = appearance.texts();
        getStyleClass().addAll("row", "curves-bar");
        setFillHeight(false);
        ToggleButton logarithmic = new ToggleButton();
        logarithmic.setId("logarithmic");
        logarithmic.getStyleClass().add("chip");
        logarithmic.textProperty().bind(texts.get("view.curves.log"));
        logarithmic.selectedProperty().bindBidirectional(model.logarithmicProperty());
        Parts.name(logarithmic, texts.get("view.curves.logHelp"));
        Segments<Along> along = new Segments<Along>(model.alongProperty()::set)
                .add(Along.EPOCHS, texts.get("view.curves.epochs"), "alongEpochs")
                .add(Along.BATCHES, texts.get("view.curves.batches"), "alongBatches");
        model.alongProperty().subscribe(along::show);
        model.batchesKnownProperty().subscribe(known -> {
            along.getButtons().getLast().setDisable(!known);
            along.show(known ? model.alongProperty().get() : Along.EPOCHS);
        });
        menu = new ExportMenu(export, appearance);
        getChildren().addAll(logarithmic, new SmoothingButton(model, appearance), along, menu);
        getChildren().forEach(child -> ((javafx.scene.layout.Region) child).setMinWidth(USE_PREF_SIZE));
    }

    void setNarrow(boolean narrow) {
        menu.setNarrow(narrow);
    }
}
