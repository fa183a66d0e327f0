package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.ProgressFile;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.nn.Weights;
import dev.unroll.text.Language;
import dev.unroll.view.lesson.QuizViewModel;
import dev.unroll.view.lesson.QuizViewModel.State;
import dev.unroll.view.lesson.RunningLesson;
import dev.unroll.view.main.Tab;
import dev.unroll.view.stage.Level;
import dev.unroll.workspace.Experiment;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A whole lesson in Korean with the keyboard alone, leaving the path and coming back, and the person's own work afterwards. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class LessonWalkTest {
    private static final Lesson GATES = Catalogue.all().stream().filter(each -> each.id().equals("gates")).findFirst()
            .orElseThrow();
    @TempDir
    private Path folder;
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench own;
    @SuppressWarnings("NullAway.Init")
    private LessonRoom room;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, folder, Language.KOREAN, 1280, 720, new ScriptedDialogs()).still();
        own = opened.bench();
        room = opened.lessons();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    private RunningLesson running() throws Exception {
        return Objects.requireNonNull(fx(() -> room.model().runningProperty().get()));
    }

    private void arrive(int page) throws Exception {
        until(() -> running().pageProperty().get() == page && room.still());
    }

    private Workbench stage() {
        return Objects.requireNonNull(room.bench());
    }

    @Test
    void aWholeLessonByKeyboardAloneAndTheOwnWorkUntouched(FxRobot robot) throws Exception {
        until(() -> own.network().seenProperty().get() != null);
        fx(() -> {
            own.train().experiment().edit(now -> now.withTitle("mine"));
            own.network().type("the plot is not dull");
            own.network().playhead().seek(38);
            return true;
        });
        until(() -> own.network().settled());
        Experiment before = fx(() -> own.train().experiment().now());
        Weights weights = Objects.requireNonNull(fx(() -> own.train().momentProperty().get().weights().get()));
        boolean unsaved = fx(() -> own.files().unsavedProperty().get());

        robot.press(KeyCode.SHORTCUT).push(KeyCode.DIGIT6).release(KeyCode.SHORTCUT);
        until(() -> own.view().shownProperty().get() == Tab.LESSONS);
        fx(() -> {
            robot.lookup("#lesson-gates").query().requestFocus();
            return true;
        });
        robot.push(KeyCode.SPACE);
        arrive(0);
        assertThat(running().captionProperty().get().headline()).containsPattern("\\p{IsHangul}");
        for (int page = 1; page <= GATES.steps().size(); page++) {
            robot.push(page % 2 == 0 ? KeyCode.SPACE : KeyCode.PAGE_DOWN);
            arrive(page);
        }
        for (int question = 0; question < GATES.questions().size(); question++) {
            QuizViewModel quiz = Objects.requireNonNull(fx(() -> running().quizProperty().get()));
            for (int right : fx(quiz::right)) {
                robot.push(KeyCode.getKeyCode(String.valueOf(right + 1)));
            }
            until(() -> quiz.stateProperty().get() == State.RIGHT);
            assertThat(fx(quiz::why)).containsPattern("\\p{IsHangul}");
            robot.push(KeyCode.PAGE_DOWN);
            int page = GATES.steps().size() + question + 1;
            until(() -> running().pageProperty().get() == page);
        }
        assertThat(running().atEnd()).isTrue();
        assertThat(fx(() -> room.model().progressProperty().get().done(GATES))).isTrue();
        until(() -> new ProgressFile(folder).read().done(GATES));

        robot.clickOn("#lessonMore");
        until(() -> own.view().getScene() != null);
        assertThat(fx(() -> own.train().experiment().now())).isEqualTo(before);
        assertThat(fx(() -> own.train().momentProperty().get().weights().get())).isEqualTo(weights);
        assertThat(fx(() -> own.files().unsavedProperty().get())).isEqualTo(unsaved);
        assertThat(fx(() -> own.network().playhead().target())).isEqualTo(38);
        assertThat(Objects.requireNonNull(fx(() -> own.network().subjectProperty().get())).text())
                .isEqualTo("the plot is not dull");
        fx(() -> {
            own.train().experiment().undo();
            return true;
        });
        assertThat(fx(() -> own.train().experiment().now().title())).isNotEqualTo("mine");
    }

    @Test
    void whoLeavesThePathComesBackAndGoesOnAnotherDay(FxRobot robot) throws Exception {
        until(() -> own.network().seenProperty().get() != null);
        fx(() -> {
            room.model().open(GATES);
            running().go(3);
            return true;
        });
        arrive(3);
        Experiment prepared = fx(() -> stage().train().experiment().now());
        int unit = Objects.requireNonNull(fx(() -> stage().stage().chosenProperty().get())).unit();
        until(() -> room.watching());
        fx(() -> {
            stage().stage().leave();
            stage().network().type("something else");
            stage().train().experiment().edit(now -> now.withTraining(now.training().withSeed(7)));
            stage().view().show(Tab.DATA);
            return true;
        });
        until(() -> robot.lookup("#lessonAgain").query().isVisible());
        robot.clickOn("#lessonAgain");
        arrive(3);
        assertThat(fx(() -> stage().train().experiment().now())).isEqualTo(prepared);
        assertThat(fx(() -> stage().stage().levelProperty().get())).isEqualTo(Level.CELL);
        assertThat(fx(() -> stage().view().shownProperty().get())).isEqualTo(Tab.NETWORK);
        assertThat(Objects.requireNonNull(fx(() -> stage().stage().chosenProperty().get())).unit()).isEqualTo(unit);

        robot.push(KeyCode.PAGE_UP);
        arrive(2);
        fx(() -> {
            room.model().leave();
            return true;
        });
        assertThat(fx(() -> room.model().captionProperty().getValue())).isNull();
        fx(() -> {
            room.model().open(GATES);
            return true;
        });
        arrive(2);
        assertThat(fx(() -> stage().stage().levelProperty().get())).isEqualTo(Level.CELL);
    }
}
