package dev.unroll.view.curves;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Bubble;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says how smooth the curves are and opens a slider. */
final class SmoothingButton extends Button {
    private static final double WIDTH = 260;
    private final CurvesViewModel model;
    private final Appearance appearance;

    SmoothingButton(CurvesViewModel model, Appearance appearance) {
        super(null, Parts.icon(Feather.ACTIVITY));
        this.model = model;
        this.appearance = appearance;
        setId("smoothing");
        getStyleClass().addAll("small-button", "smoothing-button");
        Parts.name(this, appearance.texts().get("view.curves.smoothing"));
        model.smoothingProperty().subscribe(weight -> setText(weight.doubleValue() == 0 ? "" : text(weight.doubleValue())));
        setOnAction(event -> open());
    }

    private static String text(double weight) {
        return Numbers.fixed(weight, 2);
    }

    private void open() {
        Texts texts = appearance.texts();
        Slider slider = new Slider(0, CurvesViewModel.SMOOTHEST, model.smoothingProperty().get());
        slider.setId("smoothingSlider");
        slider.setBlockIncrement(0.05);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label value = Parts.label("mono");
        value.setMinWidth(USE_PREF_SIZE);
        slider.valueProperty().subscribe(weight -> {
            double rounded = Math.rint(weight.doubleValue() * 100) / 100;
            model.smoothingProperty().set(rounded);
            value.setText(text(rounded));
        });
        Label help = Parts.label(texts.get("view.curves.smoothingHelp"), "subtle", "small");
        help.setWrapText(true);
        VBox content = new VBox(Parts.label(texts.get("view.curves.smoothing"), "strong"),
                Parts.row("smoothing-row", slider, value), help);
        content.getStyleClass().add("derivation");
        content.setPrefWidth(WIDTH * appearance.scale());
        new Bubble(content, Bubble.ArrowLocation.BOTTOM_CENTER, appearance).show(this);
        slider.requestFocus();
    }
}
