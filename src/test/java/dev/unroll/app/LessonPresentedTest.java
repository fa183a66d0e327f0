package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.text.Language;
import dev.unroll.view.control.Caption;
import dev.unroll.view.lesson.RunningLesson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A teacher presents a whole lesson with its questions, and touches nothing but the clicker. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class LessonPresentedTest {
    @TempDir
    private static Path folder;
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench own;
    @SuppressWarnings("NullAway.Init")
    private LessonRoom room;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, folder, Language.ENGLISH, 1280, 720, new ScriptedDialogs()).still();
        own = opened.bench();
        room = opened.lessons();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    private @Nullable Node presenter() {
        Workbench bench = room.bench();
        return bench == null ? null : bench.view().lookup("#presenter");
    }

    private boolean presented() throws Exception {
        return fx(() -> {
            Node there = presenter();
            return there != null && there.getParent() != null;
        });
    }

    private Caption caption(RunningLesson running) throws Exception {
        return Objects.requireNonNull(fx(() -> running.captionProperty().get()));
    }

    private String told() throws Exception {
        return fx(() -> {
            Node label = Objects.requireNonNull(presenter()).lookup(".told-headline");
            return ((Label) label).getText();
        });
    }

    @Test
    void aWholeLessonWithItsQuestionsByTheClickerAlone(FxRobot robot) throws Exception {
        until(() -> own.network().seenProperty().get() != null);
        Lesson lesson = Catalogue.all().getFirst();
        fx(() -> {
            room.model().restart(lesson);
            return true;
        });
        RunningLesson running = Objects.requireNonNull(fx(() -> room.model().runningProperty().get()));
        until(() -> running.captionProperty().get() != null);
        robot.push(KeyCode.F5);
        until(this::presented);

        List<String> heard = new ArrayList<>(List.of(told()));
        int clicks = 0;
        while (caption(running).step() < lesson.pages() && clicks < 6 * lesson.pages()) {
            robot.push(KeyCode.PAGE_DOWN);
            clicks++;
            String headline = caption(running).headline();
            assertThat(told()).as("the hall reads what the lesson tells").isEqualTo(headline);
            if (!heard.contains(headline)) {
                heard.add(headline);
            }
        }
        assertThat(caption(running).step()).as("at the end").isEqualTo(lesson.pages());
        assertThat(heard).as("every step and every question was told").hasSizeGreaterThanOrEqualTo(lesson.pages());
        robot.push(KeyCode.PAGE_UP);
        assertThat(caption(running).step()).isEqualTo(lesson.pages() - 1);
        robot.push(KeyCode.ESCAPE);
        until(() -> !presented());
        assertThat(fx(() -> room.model().runningProperty().get())).as("the lesson goes on in the window").isSameAs(running);
    }
}
