package dev.unroll.view.stage;

import dev.unroll.picture.cell.CellView;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Legend;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Above the cell: the way here and out again, the scale of colours, and where numbers are written. */
final class CellBar extends HBox {
    private static final double LEGEND_FROM = 760;
    private static final double NUMBERS_FROM = 560;
    private final StageViewModel model;
    private final FullColours colours;
    private final Legend legend;
    private final ToggleButton buildUp;

    CellBar(StageViewModel model, FullColours colours, ObjectProperty<CellView.Numbers> numbers, Appearance appearance) {
        this.model = model;
        this.colours = colours;
        Texts texts = appearance.texts();
        getStyleClass().addAll("row", "stage-bar");
        legend = new Legend(appearance, 64);
        Segments<CellView.Numbers> modes = new Segments<>(numbers::set);
        for (CellView.Numbers mode : CellView.Numbers.values()) {
            modes.add(mode, texts.get("view.stage.numbers." + mode), "numbers" + mode);
        }
        numbers.subscribe(modes::show);
        modes.setMinWidth(USE_PREF_SIZE);
        Label name = Parts.label(texts.get("view.stage.numbers"), "muted");
        name.setMinWidth(USE_PREF_SIZE);
        buildUp = new ToggleButton();
        buildUp.setId("buildUp");
        buildUp.getStyleClass().add("bar-toggle");
        buildUp.setGraphic(Parts.icon(Feather.PLAY_CIRCLE));
        buildUp.textProperty().bind(texts.get("view.stage.buildUp"));
        Parts.tip(buildUp, texts.get("view.stage.buildUp.tip"));
        buildUp.setMinWidth(USE_PREF_SIZE);
        buildUp.setOnAction(event -> model.showBuildUp(buildUp.isSelected()));
        model.buildUp().stageProperty().subscribe(stage -> buildUp.setSelected(model.buildUp().open()));
        getChildren().addAll(new Crumbs(model, true, appearance), Parts.spring(), buildUp, legend, name, modes);
        model.studiedProperty().subscribe(studied -> refresh());
        model.directionProperty().subscribe(direction -> refresh());
        model.layerProperty().subscribe(layer -> refresh());
        model.levelProperty().subscribe(level -> refresh());
        widthProperty().subscribe(width -> {
            double room = width.doubleValue() / appearance.scale();
            show(legend, room > LEGEND_FROM);
            show(name, room > LEGEND_FROM);
            show(modes, room > NUMBERS_FROM);
        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void refresh() {
        show(buildUp, model.hasBuildUp());
        Studied studied = model.studiedProperty().get();
        int layer = model.layerProperty().get();
        if (studied == null || layer >= studied.trace().layers().size()) {
            legend.show(1);
        } else {
            FullColours.Found full = colours.of(studied.trace(), layer);
            boolean back = model.directionProperty().get() == Direction.BACKWARD && studied.trace().gradients() != null;
            legend.show(back ? full.gradient() : full.hidden());
        }
    }
}
