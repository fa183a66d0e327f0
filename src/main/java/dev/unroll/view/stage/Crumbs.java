package dev.unroll.view.stage;

import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.network.NetworkViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The way from the whole model to what is looked at; each part leads back there, and the layer can be exchanged. */
final class Crumbs extends HBox {
    private final StageViewModel model;
    private final Texts texts;
    private final MenuButton layer = new MenuButton();
    private final Label here = Parts.label("strong", "crumb-here");

    /** In the cell, or on the way back, which has a choice of layers of its own. */
    Crumbs(StageViewModel model, boolean inCell, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().addAll("row", "crumbs");
        setMinWidth(0);
        Button out = new Button();
        out.textProperty().bind(texts.get("view.stage.unrolled"));
        out.getStyleClass().add("crumb");
        out.setId(inCell ? "zoomOut" : "turnForward");
        out.setOnAction(event -> model.leave());
        out.setMinWidth(USE_PREF_SIZE);
        layer.getStyleClass().addAll("crumb", "crumb-menu");
        layer.setId("cellLayer");
        layer.setMinWidth(USE_PREF_SIZE);
        Label escape = Parts.label(texts.get("view.stage.escape"), "keycap");
        escape.setMinWidth(USE_PREF_SIZE);
        Label zoomOut = Parts.label(texts.get("view.stage.zoomOut"), "muted", "small");
        Label gradients = Parts.label(texts.get("view.stage.gradients"), "strong", "crumb-here");
        if (inCell) {
            getChildren().addAll(layer, arrow(), out, arrow(), here, escape, zoomOut);
        } else {
            getChildren().addAll(out, arrow(), gradients, escape);
        }
        model.layerProperty().subscribe(at -> refresh());
        model.studiedProperty().subscribe(studied -> refresh());
        model.network().seenProperty().subscribe(seen -> refresh());
        model.network().playhead().targetProperty().subscribe(target -> refresh());
        texts.languageProperty().subscribe(language -> refresh());
    }

    private static Label arrow() {
        Label arrow = Parts.label("subtle");
        arrow.setText("›");
        arrow.setMinWidth(USE_PREF_SIZE);
        return arrow;
    }

    private void refresh() {
        NetworkViewModel.Seen seen = model.network().seenProperty().get();
        SequenceTrace trace = seen == null ? null : seen.trace();
        int at = model.layerProperty().get();
        layer.setText(name(trace, at));
        layer.setDisable(trace == null || trace.layers().size() < 2);
        layer.getItems().clear();
        for (int i = 0; trace != null && i < trace.layers().size(); i++) {
            layer.getItems().add(item(name(trace, i), i));
        }
        int step = model.step();
        here.setText(trace == null || step < 0 || step >= trace.tokens().size() ? ""
                : texts.now("view.stage.here", step + 1, trace.tokens().get(step)));
    }

    private MenuItem item(String name, int index) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> model.chooseLayer(index));
        return item;
    }

    /** For example "LSTM 8", with its place where the model has several. */
    private static String name(@Nullable SequenceTrace trace, int at) {
        if (trace == null || at >= trace.layers().size()) {
            return "";
        }
        LayerTrace layer = trace.layers().get(at);
        String plain = layer.type() + " " + layer.units();
        return trace.layers().size() == 1 ? plain : plain + " · " + layer.name();
    }
}
