package dev.unroll.view.lesson;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Progress;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.HallParts;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.ScreenKeys;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The Lessons tab: every lesson as a card, with what it teaches and how far one has come. */
public final class LessonsView extends BorderPane implements ScreenKeys, HallParts {
    private final LessonsViewModel model;
    private final Texts texts;
    private final CardGrid grid;
    private final List<LessonCard> cards = new ArrayList<>();
    private final Label sub;
    private final Label count = Parts.label("muted");
    private final Button suggested = new Button();
    private final Button clear = new Button();

    /** A view of {@code model}. */
    public LessonsView(LessonsViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().add("lessons");
        grid = new CardGrid(appearance);
        for (Lesson lesson : model.lessons()) {
            cards.add(new LessonCard(model, lesson, texts));
        }
        grid.getChildren().setAll(cards);
        suggested.setId("lessonSuggested");
        suggested.getStyleClass().addAll("accent", "main-button");
        suggested.setGraphic(Parts.shape("play-shape"));
        suggested.setMinWidth(Region.USE_PREF_SIZE);
        suggested.setOnAction(event -> {
            Lesson next = model.suggested();
            model.open(next == null ? model.lessons().getFirst() : next);
        });
        clear.setId("lessonClear");
        clear.getStyleClass().add("small-button");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.textProperty().bind(texts.get("view.lesson.clear"));
        Parts.tip(clear, texts.get("view.lesson.clearTip"));
        clear.setOnAction(event -> model.clear());
        sub = Parts.label(texts.get("view.lesson.sub"), "muted");
        sub.setWrapText(true);
        VBox words = new VBox(Parts.label(texts.get("view.lesson.title"), "lessons-title"), sub);
        words.getStyleClass().add("lessons-words");
        words.setMinWidth(0);
        HBox head = Parts.row("lessons-head", words, Parts.spring(), count, clear, suggested);
        HBox.setHgrow(words, javafx.scene.layout.Priority.SOMETIMES);
        count.setMinWidth(Region.USE_PREF_SIZE);
        VBox page = new VBox(head, grid);
        page.getStyleClass().add("lessons-page");
        PlainScroll scroll = new PlainScroll();
        scroll.setContent(page);
        setCenter(scroll);
        setMinSize(0, 0);
        Parts.follow(this::show, model.progressProperty(), texts.languageProperty(), model.runningProperty());
        show();
    }

    @Override
    public ObservableValue<List<HallPart>> apart() {
        sub.setVisible(false);
        sub.setManaged(false);
        return new SimpleObjectProperty<>(List.of(new HallPart("lessons", this, true)));
    }

    private void show() {
        Progress now = model.progressProperty().get();
        Lesson next = model.suggested();
        count.setText(texts.now("view.lesson.done", model.done(), model.lessons().size()));
        clear.setVisible(!now.lessons().isEmpty());
        suggested.setText(next == null ? texts.now("view.lesson.fromStart") : now.begun(next)
                ? texts.now("view.lesson.goOn", texts.now(next.key("title"))) : texts.now("view.lesson.begin",
                texts.now(next.key("title"))));
        cards.forEach(card -> card.show(now));
    }

    @Override
    public boolean key(KeyEvent event) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < cards.size(); i++) {
            at = cards.get(i) == focus ? i : at;
        }
        int columns = grid.columns();
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -columns;
            case DOWN -> columns;
            default -> 0;
        };
        if (by == 0 || at < 0 && event.getCode() != KeyCode.DOWN) {
            return false;
        }
        int to = at < 0 ? 0 : at + by;
        if (to >= 0 && to < cards.size()) {
            cards.get(to).requestFocus();
            dev.unroll.view.control.InSight.reveal(cards.get(to));
        }
        return true;
    }
}
