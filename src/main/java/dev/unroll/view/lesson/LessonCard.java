package dev.unroll.view.lesson;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Progress;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One lesson among the others; a press opens it. */
final class LessonCard extends Button {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass BEGUN = PseudoClass.getPseudoClass("begun");
    private final Lesson lesson;
    private final Texts texts;
    private final Label number = Parts.label("lesson-number", "mono");
    private final Label title = Parts.label("heading", "lesson-title");
    private final Label about = Parts.label("muted", "lesson-about");
    private final Label state = Parts.label("small", "lesson-state");
    private final Label ideas = Parts.label("subtle", "small");
    private final Icon mark = Parts.icon(Feather.CHECK_CIRCLE);
    private final HBox way = Parts.row("lesson-way");

    LessonCard(LessonsViewModel model, Lesson lesson, Texts texts) {
        this.lesson = lesson;
        this.texts = texts;
        setId("lesson-" + lesson.id());
        getStyleClass().setAll("lesson-card");
        number.setText(String.valueOf(Catalogue.number(lesson)));
        number.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.setWrapText(true);
        about.setWrapText(true);
        for (Label each : new Label[] {title, about}) {
            each.setMinHeight(USE_PREF_SIZE);
        }
        mark.getStyleClass().add("lesson-mark");
        HBox head = new HBox(number, title, Parts.spring(), mark);
        HBox.setHgrow(title, Priority.SOMETIMES);
        head.getStyleClass().add("lesson-head");
        for (int i = 0; i < lesson.pages(); i++) {
            Region dot = new Region();
            dot.getStyleClass().add("lesson-dot");
            dot.pseudoClassStateChanged(PseudoClass.getPseudoClass("question"), i >= lesson.steps().size());
            way.getChildren().add(dot);
        }
        Region push = new Region();
        VBox.setVgrow(push, Priority.ALWAYS);
        VBox content = new VBox(head, about, push, Parts.row("lesson-card-foot", way, Parts.spring(), state), ideas);
        content.getStyleClass().add("lesson-card-content");
        content.setMouseTransparent(true);
        setGraphic(content);
        setOnAction(event -> model.open(lesson));
    }

    void show(Progress progress) {
        Progress.Entry entry = progress.of(lesson);
        boolean done = progress.done(lesson);
        boolean begun = progress.begun(lesson);
        title.setText(texts.now(lesson.key("title")));
        about.setText(texts.now(lesson.key("about")));
        ideas.setText(texts.now("view.lesson.ideas", lesson.ideas().stream().map(String::valueOf)
                .collect(Collectors.joining(", ")), lesson.steps().size(), lesson.questions().size()));
        state.setText(texts.now(done ? "view.lesson.state.done" : begun ? "view.lesson.state.begun" : "view.lesson.state.open",
                entry.answered().size(), lesson.questions().size()));
        mark.setVisible(done);
        pseudoClassStateChanged(DONE, done);
        pseudoClassStateChanged(BEGUN, begun && !done);
        for (int i = 0; i < way.getChildren().size(); i++) {
            int question = i - lesson.steps().size();
            boolean seen = question < 0 ? i < entry.reached()
                    : entry.answered().contains(lesson.questions().get(question).name());
            way.getChildren().get(i).pseudoClassStateChanged(PseudoClass.getPseudoClass("seen"), seen);
        }
        setAccessibleText(title.getText() + ". " + about.getText() + " " + state.getText());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        getGraphic().resizeRelocate(1, 1, getWidth() - 2, getHeight() - 2);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getGraphic().prefHeight(width - 2) + 2;
    }
}
