package dev.unroll.view.series;

import dev.unroll.data.own.SeriesSet;
import dev.unroll.evaluate.Forecast;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.series.SeriesForecast;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Both errors to scale, in the target's own unit, and how they come about. */
final class ErrorPane extends VBox {
    private static final double BAR = 20;
    private static final double PERCENT = 100;
    private final SeriesViewModel model;
    private final Texts texts;
    private final Appearance appearance;
    private final GridPane bars = new GridPane();
    private final Label verdict = Parts.label("strong");
    private final Button go = new Button();
    private final Label how = Parts.label("muted", "small");

    ErrorPane(SeriesViewModel model, Runnable train, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        go.setId("seriesTrain");
        go.getStyleClass().add("accent");
        go.setMaxWidth(Double.MAX_VALUE);
        go.textProperty().bind(texts.get("view.series.train"));
        go.setOnAction(event -> train.run());
        this.appearance = appearance;
        getStyleClass().addAll("panel", "series-errors");
        bars.getStyleClass().add("error-bars");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.setId("seriesVerdict");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        Label title = Parts.label(texts.get("view.series.errors"), "heading");
        Label means = Parts.label(texts.get("view.series.errorsMean"), "muted", "small");
        means.setWrapText(true);
        means.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, means, bars, verdict, how, go);
        Parts.follow(this::refresh, model.forecastProperty(), texts.languageProperty());
        appearance.scaleProperty().subscribe(scale -> refresh());
        refresh();
    }

    /** Both errors in one sentence. */
    String sentence() {
        return verdict.getText();
    }

    private void refresh() {
        bars.getChildren().clear();
        go.setVisible(!model.trained());
        go.setManaged(!model.trained());
        SeriesForecast there = model.forecastProperty().get();
        if (there == null) {
            verdict.setText("");
            how.setText("");
            return;
        }
        Forecast forecast = there.forecast();
        double error = forecast.error();
        double baseline = forecast.baselineError();
        double most = Math.max(error, baseline);
        bar(0, "series.model", "model-bar", error, most);
        bar(1, "series.baseline", "baseline-bar", baseline, most);
        long less = Math.round(PERCENT * (1 - error / baseline));
        verdict.setText(!model.trained() ? texts.now("view.series.untrained")
                : less > 0 ? texts.now("view.series.better", less) : texts.now("view.series.worse", -less));
        SeriesSet set = there.set();
        how.setText(texts.now("view.series.how", forecast.first() + 1, forecast.first() + forecast.count(), there.steps(),
                set.horizon()) + (set.scaling() == SeriesSet.Scaling.NONE ? "" : " " + texts.now("view.series.scaled")));
    }

    private void bar(int row, String key, String style, double value, double most) {
        Label name = Parts.label("small");
        name.setText(texts.now(key));
        Region bar = new Region();
        bar.getStyleClass().addAll("error-bar", style);
        double whole = BAR * 13 * appearance.scale();
        double length = Double.isFinite(value / most) ? Math.max(1, whole * value / most) : whole;
        bar.setMinWidth(length);
        bar.setMaxWidth(length);
        StackPane room = new StackPane(bar);
        room.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        room.setMinWidth(whole);
        Label number = Parts.label("key-figure");
        number.setText(texts.now("view.series.error", value));
        bars.add(name, 0, 2 * row);
        bars.add(number, 1, 2 * row);
        bars.add(room, 0, 2 * row + 1, 2, 1);
        GridPane.setHalignment(number, javafx.geometry.HPos.RIGHT);
    }
}
