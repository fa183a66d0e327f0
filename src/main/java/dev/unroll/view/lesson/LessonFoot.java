package dev.unroll.view.lesson;

import dev.unroll.lesson.Lesson;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Caption;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What a running lesson says, below the screen: a headline, a line with its numbers, where one is, and the way on. */
public final class LessonFoot extends HBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
    private final LessonsViewModel model;
    private final Texts texts;
    private final Label headline = Parts.label("lesson-headline");
    private final TextFlow line = new TextFlow();
    private final StackPane quiz = new StackPane();
    private final HBox dots = Parts.row("lesson-dots");
    private final VBox words = new VBox();
    private final VBox side = new VBox();
    private final Button back;
    private final Button next = new Button();
    private final Button more = new Button();
    private final Button away = new Button();
    private Subscription following = Subscription.EMPTY;
    private @Nullable RunningLesson running;
    private @Nullable QuizPane asked;

    /** Hidden while no lesson runs. */
    public LessonFoot(LessonsViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        setId("lessonFoot");
        getStyleClass().addAll("row", "lesson-foot");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("lesson-line");
        words.getChildren().addAll(headline, line, quiz);
        words.getStyleClass().add("lesson-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        back = Parts.iconButton(Feather.CHEVRON_LEFT, texts.get("view.lesson.back"), () -> {
            if (running != null) {
                running.previous();
            }
        });
        back.setId("lessonBack");
        next.setId("lessonNext");
        next.getStyleClass().add("accent");
        next.setOnAction(event -> onward());
        more.setId("lessonMore");
        more.setOnAction(event -> model.leave());
        away.setId("lessonAgain");
        away.setGraphic(Parts.icon(Feather.CORNER_UP_LEFT));
        away.textProperty().bind(texts.get("view.lesson.again"));
        away.setOnAction(event -> {
            if (running != null) {
                running.again();
            }
        });
        for (Button each : List.of(next, more, away)) {
            each.setMinWidth(USE_PREF_SIZE);
            each.managedProperty().bind(each.visibleProperty());
        }
        line.managedProperty().bind(line.visibleProperty());
        quiz.managedProperty().bind(quiz.visibleProperty());
        Label space = Parts.label(texts.get("view.lesson.space"), "key-cap");
        space.setMinWidth(USE_PREF_SIZE);
        HBox buttons = Parts.row("lesson-buttons", away, back, space, more, next);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        side.getChildren().addAll(buttons, dots);
        side.getStyleClass().add("lesson-side");
        side.setAlignment(Pos.CENTER_RIGHT);
        side.setMinWidth(Region.USE_PREF_SIZE);
        dots.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(words, side);
        setVisible(false);
        model.runningProperty().subscribe(this::follow);
        model.stage().awayProperty().subscribe(gone -> away.setVisible(gone));
        Parts.follow(this::buttons, texts.languageProperty());
    }

    private void follow(@Nullable RunningLesson now) {
        following.unsubscribe();
        running = now;
        asked = null;
        setVisible(now != null);
        if (now == null) {
            following = Subscription.EMPTY;
            return;
        }
        following = Subscription.combine(now.captionProperty().subscribe(this::tell), now.quizProperty().subscribe(this::ask),
                now.pageProperty().subscribe(page -> buttons()));
    }

    private void ask(@Nullable QuizViewModel question) {
        asked = question == null ? null : new QuizPane(question, texts, this::retry);
        quiz.getChildren().setAll(asked == null ? List.of() : List.of(asked));
        quiz.setVisible(asked != null);
        if (question != null) {
            question.stateProperty().subscribe((before, state) -> buttons());
        }
        buttons();
        QuizPane pane = asked;
        if (pane != null) {
            pane.begin();
        }
    }

    private void retry() {
        if (running != null) {
            running.retry();
        }
    }

    private void tell(@Nullable Caption caption) {
        if (caption == null) {
            return;
        }
        headline.setText(caption.headline());
        StringBuilder spoken = new StringBuilder(caption.headline()).append(' ');
        List<Node> pieces = new ArrayList<>();
        for (Caption.Piece piece : caption.detail()) {
            Text text = new Text(piece.text());
            text.getStyleClass().add(piece.style());
            pieces.add(text);
            spoken.append(piece.text());
        }
        line.setVisible(asked == null);
        line.getChildren().setAll(pieces);
        setAccessibleText(spoken.toString());
        if (asked != null) {
            asked.refresh();
        }
        dots(caption);
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void dots(Caption caption) {
        RunningLesson now = running;
        int count = caption.steps();
        int steps = now == null ? count : now.lesson().steps().size();
        while (dots.getChildren().size() < count) {
            Region dot = new Region();
            dot.getStyleClass().add("lesson-dot");
            dots.getChildren().add(dot);
        }
        dots.getChildren().remove(count, dots.getChildren().size());
        for (int i = 0; i < count; i++) {
            Node dot = dots.getChildren().get(i);
            dot.pseudoClassStateChanged(HERE, i == caption.step());
            dot.pseudoClassStateChanged(SEEN, i < caption.step());
            dot.pseudoClassStateChanged(PseudoClass.getPseudoClass("question"), i >= steps);
        }
        dots.setAccessibleText(texts.now("view.lesson.place", Math.min(caption.step() + 1, count), count));
    }

    private void buttons() {
        RunningLesson now = running;
        if (now == null) {
            return;
        }
        QuizViewModel question = now.quizProperty().get();
        Lesson following = model.after(now.lesson());
        boolean end = now.atEnd();
        back.setDisable(now.pageProperty().get() == 0);
        more.setVisible(end);
        more.setText(texts.now("view.lesson.leave"));
        next.setVisible(!end || following != null);
        next.setText(texts.now(end ? "view.lesson.nextLesson" : question != null && !question.closed() ? "view.lesson.tell"
                : "view.lesson.next"));
    }

    private void onward() {
        RunningLesson now = running;
        if (now == null) {
            return;
        }
        Lesson following = model.after(now.lesson());
        if (!now.atEnd()) {
            now.next();
        } else if (following != null) {
            model.open(following);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? -1 : Math.max(1, width - snappedLeftInset() - snappedRightInset() - getSpacing()
                - side.prefWidth(-1));
        return snappedTopInset() + Math.max(words.prefHeight(room), side.prefHeight(-1)) + snappedBottomInset();
    }

    /** Keys of a question that is asked: whether it was one of them. */
    public boolean key(javafx.scene.input.KeyEvent event) {
        return asked != null && asked.key(event);
    }
}
