package dev.unroll.view.evaluate;

import dev.unroll.picture.evaluate.ComparisonPicture;
import dev.unroll.picture.evaluate.ComparisonScene;
import dev.unroll.picture.evaluate.Frame;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A line-up as a picture, with what is being trained for it below, and what it teaches. */
final class ComparisonPane extends BorderPane {
    private final Appearance appearance;
    private final Supplier<@Nullable ComparisonScene> scene;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private final Supplier<String> hints;
    private final StackPane empty;
    private final Label hint;

    /** Shows {@code scene} of {@code lineUp}; {@code nothing} stands where there is none. */
    ComparisonPane(String id, LineUp lineUp, Supplier<@Nullable ComparisonScene> scene, Node nothing, Supplier<String> hints,
            Appearance appearance) {
        this.hints = hints;
        this.appearance = appearance;
        this.scene = scene;
        picture.setId(id);
        picture.setFocusTraversable(true);
        setMinSize(0, 0);
        empty = new StackPane(nothing);
        hint = Parts.label("small", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("evaluate-progress");
        Label sentence = Parts.label("small", "muted");
        sentence.textProperty().bind(lineUp.sentenceProperty());
        sentence.setMinWidth(0);
        Button cancel = new Button();
        cancel.setId(id + "Cancel");
        cancel.getStyleClass().add("small-button");
        cancel.textProperty().bind(appearance.texts().get("view.evaluate.cancel"));
        cancel.setOnAction(event -> lineUp.cancel());
        HBox working = Parts.row("evaluate-working", bar, sentence, Parts.spring(), cancel);
        lineUp.progressProperty().subscribe(now -> {
            boolean busy = lineUp.busy();
            bar.setProgress(Math.clamp(now.doubleValue(), 0, 1));
            setBottom(busy ? working : hint);
        });
        Parts.follow(this::refresh, lineUp.linesProperty(), appearance.darkProperty(), appearance.scaleProperty(),
                appearance.texts().languageProperty());
        refresh();
    }

    /** Looks again. */
    void refresh() {
        ComparisonScene now = scene.get();
        hint.setText(hints.get());
        setCenter(now == null ? empty : picture);
        picture.setAccessibleText(now == null ? "" : now.rows().stream().map(row -> row.name() + " " + String.join(" ",
                row.cells()))
                .collect(Collectors.joining(". ")));
        picture.repaint();
    }

    private void paint(Surface surface) {
        ComparisonScene now = scene.get();
        if (now != null) {
            ComparisonPicture.paint(surface, now, new Frame(picture.getWidth(), picture.getHeight(), appearance.scale(),
                    appearance.palette(), appearance.texts().language()));
        }
    }
}
