package dev.unroll.view.present;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Caption;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Below the picture: one sentence, a line of live numbers, the key that goes on, and where one is. */
final class CaptionPanel extends HBox {
    private final Texts texts;
    private final Label headline = Parts.label("told-headline");
    private final FlowPane detail = new FlowPane();
    private final Label place = Parts.label("mono", "muted", "told-place");
    private final StepDots dots = new StepDots();
    private final VBox aside;

    CaptionPanel(PresenterViewModel model, Appearance appearance) {
        texts = appearance.texts();
        getStyleClass().add("told");
        setId("told");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        detail.getStyleClass().add("told-detail");
        VBox words = new VBox(headline, detail);
        words.getStyleClass().add("told-all");
        HBox.setHgrow(words, Priority.ALWAYS);
        Label cap = Parts.label(texts.get("view.keys.cap.space"), "told-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        Label next = Parts.label(texts.get("present.next"), "muted", "told-next");
        next.setMinWidth(USE_PREF_SIZE);
        HBox key = Parts.row("told-key", cap, next);
        key.visibleProperty().bind(model.keysShownProperty());
        key.managedProperty().bind(model.keysShownProperty());
        aside = new VBox(key, dots, place);
        aside.getStyleClass().add("told-aside");
        aside.setAlignment(Pos.CENTER_RIGHT);
        aside.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, aside);
        model.captionProperty().subscribe(this::show);
        texts.languageProperty().subscribe((before, now) -> show(model.captionProperty().get()));
    }

    private void show(@Nullable Caption caption) {
        if (caption == null) {
            return;
        }
        headline.setText(caption.headline());
        detail.getChildren().setAll(caption.detail().stream().map(piece -> {
            Label label = Parts.label("told-piece");
            label.setText(piece.text());
            if (!piece.style().isBlank()) {
                label.getStyleClass().add(piece.style());
            }
            label.getStyleClass().add(piece.style().equals(Line.WORDS) || piece.style().isBlank() ? "told-say" : "told-live");
            label.setWrapText(true);
            return label;
        }).toList());
        detail.setVisible(!caption.detail().isEmpty());
        detail.setManaged(!caption.detail().isEmpty());
        boolean dotted = StepDots.has(caption.steps());
        dots.show(caption.step(), caption.steps());
        dots.setManaged(dotted);
        dots.setVisible(dotted);
        boolean counted = !dotted && caption.steps() > 1;
        place.setText(counted ? texts.now("present.place", caption.step() + 1, caption.steps()) : "");
        place.setManaged(counted);
        place.setVisible(counted);
        setAccessibleText(caption.headline() + " " + caption.detail().stream().map(Caption.Piece::text)
                .reduce("", (all, each) -> all + " " + each));
    }
}
