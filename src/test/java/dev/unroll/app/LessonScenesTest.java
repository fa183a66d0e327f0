package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Question;
import dev.unroll.lesson.Target;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Caption;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.lesson.QuizViewModel;
import dev.unroll.view.lesson.RunningLesson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every scene of every lesson in the real window: it comes, what it points at is there, and every number can be read. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class LessonScenesTest {
    @TempDir
    private static Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private Workbench own;
    @SuppressWarnings("NullAway.Init")
    private LessonRoom room;

    /** The scene is never put into a window: nobody has to wait for its frames. */
    @Start
    void start(Stage window) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.motionProperty().set(false);
        own = new Workbench(new LocalEngine(folder), folder, new ScriptedDialogs(), appearance, problems::add);
        Scene scene = new Scene(own.view(), 1280, 720);
        Theme.follow(scene, appearance);
        room = new LessonRoom(own, () -> new Workbench(new LocalEngine(folder), folder, new ScriptedDialogs(), appearance,
                problems::add), scene::setRoot, folder, problems::add);
        scene.getRoot().applyCss();
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            room.close();
            own.close();
            return true;
        });
        assertThat(problems).isEmpty();
    }

    /** Each lesson in one language, by turns: that both have all texts is tested elsewhere. */
    @Test
    void everySceneComes() throws Exception {
        for (Lesson lesson : Catalogue.all()) {
            fx(() -> {
                own.appearance().texts().use(Catalogue.number(lesson) % 2 == 0 ? Language.KOREAN : Language.ENGLISH);
                room.model().restart(lesson);
                return true;
            });
            RunningLesson running = Objects.requireNonNull(fx(() -> room.model().runningProperty().get()));
            for (int page = 0; page < lesson.pages(); page++) {
                look(lesson, running, page);
            }
        }
        assertThat(faults).isEmpty();
    }

    private void look(Lesson lesson, RunningLesson running, int page) throws Exception {
        String name = lesson.id() + " " + (page + 1);
        fx(() -> {
            running.go(page);
            return true;
        });
        arrive(name);
        boolean step = page < lesson.steps().size();
        Target target = step ? lesson.steps().get(page).target()
                : lesson.questions().get(page - lesson.steps().size()).target();
        Caption caption = Objects.requireNonNull(fx(() -> running.captionProperty().get()));
        if (caption.detail().stream().anyMatch(piece -> piece.text().equals("–"))) {
            faults.add(name + ": a figure cannot be read: " + caption.detail());
        }
        QuizViewModel quiz = fx(() -> running.quizProperty().get());
        if (quiz != null) {
            if (quiz.question() instanceof Question.Predict && fx(quiz::right).getFirst() < 0) {
                faults.add(name + ": the prediction cannot be read");
            }
            fx(() -> {
                quiz.tell();
                return true;
            });
            arrive(name + " answered");
        }
        if (!(target instanceof Target.Nothing) && fx(() -> {
            Workbench bench = Objects.requireNonNull(room.bench());
            bench.view().applyCss();
            bench.view().layout();
            return room.where(target);
        }) == null) {
            faults.add(name + ": nothing to be seen at " + target);
        }
    }

    private void arrive(String name) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(() -> {
                room.beat();
                return room.still();
            }));
        } catch (TimeoutException e) {
            throw new AssertionError(name + " never came", e);
        }
    }
}
