package dev.unroll.view.present;

import dev.unroll.view.control.Caption;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands before the teacher while the hall looks at another screen: what it is told now, what comes next, and how long
 * it has been going on. It can be dragged out of the way.
 */
final class NotesCard extends VBox {
    private final Texts texts;
    private final LongSupplier nanos;
    private final Label time = Parts.label("mono", "notes-time");
    private final Label now = Parts.label("notes-now");
    private final Label line = Parts.label("muted");
    private final Label next = Parts.label("muted");
    private final Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
    private final long begun;
    private @Nullable Point2D grip;

    /**
     * A card for {@code model}; its clock begins at once.
     *
     * @param end   ends to present
     * @param nanos the time, as {@link System#nanoTime} gives it
     */
    NotesCard(PresenterViewModel model, Runnable end, LongSupplier nanos, Texts texts) {
        this.texts = texts;
        this.nanos = nanos;
        begun = nanos.getAsLong();
        setId("presenterNotes");
        getStyleClass().addAll("tour-card", "presenter-notes");
        for (Label each : new Label[] {now, line, next}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        now.setId("notesNow");
        next.setId("notesNext");
        time.setId("notesTime");
        Label head = Parts.label(texts.get("present.notes"), "heading");
        Button back = Parts.iconButton(Feather.CHEVRON_LEFT, texts.get("present.notes.back"), model::previous);
        back.setId("notesBack");
        Button on = Parts.iconButton(Feather.CHEVRON_RIGHT, texts.get("present.notes.on"), model::next);
        on.setId("notesOn");
        Button dark = new Button();
        dark.setId("notesBlank");
        dark.textProperty().bind(texts.languageProperty().flatMap(language -> model.blankProperty().flatMap(blank -> texts.get(blank
                ? "present.notes.light" : "present.notes.dark"))));
        dark.setOnAction(event -> model.blankProperty().set(!model.blankProperty().get()));
        Button close = new Button();
        close.setId("notesEnd");
        close.textProperty().bind(texts.get("present.notes.end"));
        close.setOnAction(event -> end.run());
        getChildren().addAll(Parts.row("notes-head", head, Parts.spring(), time), now, line, next,
                Parts.row("tour-foot", back, on, Parts.spring(), dark, close));
        Parts.follow(() -> show(model), model.captionProperty(), model.upcomingProperty(), texts.languageProperty());
        show(model);
        clock.setCycleCount(Timeline.INDEFINITE);
        clock.play();
        tick();
        setOnMousePressed(event -> grip = new Point2D(event.getSceneX() - getTranslateX(), event.getSceneY() - getTranslateY()));
        setOnMouseDragged(event -> drag(event.getSceneX(), event.getSceneY()));
    }

    private void drag(double x, double y) {
        Point2D from = grip;
        if (from != null) {
            setTranslateX(x - from.getX());
            setTranslateY(y - from.getY());
        }
    }

    /** Nothing ticks any more. */
    void stop() {
        clock.stop();
    }

    private void tick() {
        Duration since = Duration.ofNanos(nanos.getAsLong() - begun);
        time.setText(String.format(Locale.ROOT, "%d:%02d", since.toMinutes(), since.toSecondsPart()));
    }

    private void show(PresenterViewModel model) {
        Caption caption = model.captionProperty().get();
        now.setText(caption == null ? "" : caption.headline());
        StringBuilder pieces = new StringBuilder();
        if (caption != null) {
            caption.detail().forEach(piece -> pieces.append(piece.text()).append(' '));
        }
        line.setText(pieces.toString().strip());
        line.setVisible(!line.getText().isEmpty());
        line.setManaged(line.isVisible());
        String coming = model.upcomingProperty().get();
        next.setText(coming.isEmpty() ? texts.now("present.notes.last") : texts.now("present.notes.next", coming));
    }
}
