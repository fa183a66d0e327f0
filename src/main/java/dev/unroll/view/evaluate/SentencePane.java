package dev.unroll.view.evaluate;

import dev.unroll.picture.evaluate.Frame;
import dev.unroll.picture.evaluate.SentencePicture;
import dev.unroll.picture.evaluate.SentenceScene;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A box to type in, and the model's answer after every word. */
final class SentencePane extends BorderPane {
    private final EvaluateViewModel model;
    private final Scenes scenes;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private final Label empty = Parts.label("muted");
    private final Label cut = Parts.label("small", "warning-text");
    private final TextField field = new TextField();
    private final Button example;

    SentencePane(EvaluateViewModel model, Scenes scenes, Appearance appearance) {
        this.model = model;
        this.scenes = scenes;
        this.appearance = appearance;
        texts = appearance.texts();
        setMinSize(0, 0);
        picture.quote(() -> {
            SentenceViewModel.Reading reading = model.sentence().readingProperty().get();
            return reading == null ? List.of() : reading.tokens();
        });
        field.setId("ownSentence");
        field.textProperty().bindBidirectional(model.sentence().textProperty());
        field.promptTextProperty().bind(texts.get("view.evaluate.prompt"));
        field.accessibleTextProperty().bind(texts.get("view.evaluate.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        example = new Button(null, Parts.icon(Feather.SHUFFLE));
        example.setId("anotherSentence");
        example.textProperty().bind(texts.get("view.evaluate.example"));
        example.setOnAction(event -> model.sentence().example());
        example.setMinWidth(USE_PREF_SIZE);
        HBox top = Parts.row("sentence-row", field, example);
        setTop(top);
        picture.setId("sentencePicture");
        picture.setFocusTraversable(true);
        empty.setWrapText(true);
        empty.setPadding(new Insets(12));
        setCenter(new StackPane(picture, empty));
        setBottom(cut);
        cut.setWrapText(true);
        Parts.follow(this::refresh, model.sentence().readingProperty(), model.thresholdProperty(), model.judgedProperty(),
                appearance.darkProperty(), appearance.scaleProperty(), texts.languageProperty(),
                model.train().experiment().datasetProperty(), model.statusProperty());
        refresh();
    }

    private void refresh() {
        boolean reads = model.sentence().readsText();
        field.setDisable(!reads);
        example.setDisable(!reads);
        SentenceScene scene = scenes.sentence();
        empty.setText(texts.now(reads ? "view.evaluate.typeSomething" : unknown()));
        empty.setVisible(scene == null);
        SentenceViewModel.Reading reading = model.sentence().readingProperty().get();
        boolean lost = reading != null && reading.cut() > 0;
        cut.setText(lost && reading != null ? texts.now("view.evaluate.cut", reading.cut()) : "");
        cut.setVisible(lost);
        cut.setManaged(lost);
        picture.setAccessibleText(scene == null ? empty.getText() : spoken(scene));
        picture.repaint();
    }

    /** Before its data are there, nobody knows whether a model reads text. */
    private String unknown() {
        Status.Kind kind = model.statusProperty().get().kind();
        return switch (kind) {
            case NO_MODEL, LOADING, ABSENT -> "view.evaluate.status." + kind.name();
            default -> "view.evaluate.readsNoText";
        };
    }

    private String spoken(SentenceScene scene) {
        List<String> parts = new ArrayList<>();
        for (int t = 0; t < scene.words().size(); t++) {
            int at = t;
            parts.add(scene.words().get(t).text() + " " + String.join(" ", scene.lines().stream()
                    .map(line -> Numbers.fixed(line[at], 2)).toList()));
        }
        return texts.now("view.evaluate.spokenSentence", String.join(", ", parts));
    }

    private void paint(Surface surface) {
        SentenceScene scene = scenes.sentence();
        if (scene != null) {
            SentencePicture.paint(surface, scene, new Frame(picture.getWidth(), picture.getHeight(), appearance.scale(),
                    appearance.palette(), texts.language()));
        }
    }
}
