package dev.unroll.view.data;

import dev.unroll.data.Dataset;
import dev.unroll.data.Part;
import dev.unroll.data.Samples;
import dev.unroll.picture.data.SeriesPicture;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Examples that are numbers: there are no tokens to cut, so each is drawn as a series with what is to be predicted. */
final class SeriesPane extends VBox {
    private final DataViewModel model;
    private final Texts texts;
    private final PictureCanvas canvas;
    private final Label title = Parts.label("heading", "data-title");
    private final Label about = Parts.label("muted");
    private int place;

    SeriesPane(DataViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().add("series-pane");
        canvas = new PictureCanvas(surface -> {
            SeriesPicture picture = picture();
            if (picture != null) {
                picture.paint(surface, appearance.palette(), width(), high(), appearance.scale());
            }
        });
        canvas.setId("seriesPicture");
        canvas.setFocusTraversable(true);
        OwnKeys.keep(canvas, event -> switch (event.getCode()) {
            case LEFT, RIGHT, ENTER -> true;
            default -> false;
        });
        canvas.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case LEFT -> step(-1);
                case RIGHT -> step(1);
                case ENTER -> model.open(Part.VALIDATION, place);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        VBox.setVgrow(canvas, Priority.ALWAYS);
        about.setWrapText(true);
        Button before = Parts.iconButton(Feather.CHEVRON_LEFT, texts.get("view.data.before"), () -> step(-1));
        Button after = Parts.iconButton(Feather.CHEVRON_RIGHT, texts.get("view.data.after"), () -> step(1));
        Button open = new Button();
        open.textProperty().bind(texts.get("view.data.open"));
        open.getStyleClass().add("small-button");
        open.setOnAction(event -> model.open(Part.VALIDATION, place));
        getChildren().addAll(Parts.row("data-head", title, Parts.spring(), before, after, open), about, canvas);
        Parts.follow(this::refresh, model.stateProperty(), model.experiment().datasetProperty(), texts.languageProperty(),
                appearance.darkProperty(), appearance.scaleProperty());
    }

    private double width() {
        return canvas.getWidth();
    }

    private double high() {
        return canvas.getHeight();
    }

    private @Nullable Samples samples() {
        Dataset data = model.experiment().datasetProperty().get();
        return data == null || data.training().ids() != null ? null : data.validation();
    }

    private void step(int count) {
        Samples samples = samples();
        if (samples != null && samples.count() > 0) {
            place = Math.floorMod(place + count, samples.count());
            refresh();
        }
    }

    private @Nullable SeriesPicture picture() {
        Samples samples = samples();
        float[] values = samples == null ? null : samples.values();
        if (samples == null || values == null || place >= samples.count()) {
            return null;
        }
        List<double[]> lines = new ArrayList<>();
        for (int feature = 0; feature < samples.width(); feature++) {
            double[] line = new double[samples.steps()];
            for (int t = 0; t < line.length; t++) {
                line[t] = values[(place * samples.steps() + t) * samples.width() + feature];
            }
            lines.add(line);
        }
        double target = samples.targetSteps() == 1 && samples.targetWidth() == 1 ? samples.targets()[place] : Double.NaN;
        return new SeriesPicture(title.getText(), about.getText(), names(samples.width()), lines, target);
    }

    /** What each feature is called; a place where nobody named them. */
    private List<String> names(int count) {
        Dataset data = model.experiment().datasetProperty().get();
        List<String> named = data == null ? List.of() : data.features();
        return IntStream.range(0, count).mapToObj(i -> i >= named.size() || named.get(i).isEmpty()
                ? texts.now("picture.data.feature", i + 1)
                : named.get(i).startsWith("data.feature.") ? texts.now(named.get(i)) : named.get(i)).toList();
    }

    private void refresh() {
        Samples samples = samples();
        if (samples == null) {
            return;
        }
        place = Math.min(place, Math.max(0, samples.count() - 1));
        title.setText(texts.now("view.data.series", place + 1, samples.count()));
        double target = samples.targets().length > place && samples.targetSteps() == 1 ? samples.targets()[place] : Double.NaN;
        about.setText(texts.now("view.data.numbers", samples.steps(), samples.width()) + (Double.isNaN(target) ? ""
                : " " + texts.now("view.data.target", Numbers.fixed(target, 3))));
        canvas.setAccessibleText(title.getText() + ". " + about.getText());
        canvas.repaint();
    }
}
