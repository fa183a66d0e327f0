package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.view.control.Caption;
import dev.unroll.view.control.Guide;
import dev.unroll.view.main.Tab;
import dev.unroll.view.stage.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
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

/** A teacher with a clicker: begins, goes through a cell, blanks the screen, ends, and is where they were. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class PresenterWalkTest {
    @TempDir
    private static Path folder;
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench bench;
    @SuppressWarnings("NullAway.Init")
    private Stage window;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, folder, 1280, 720).still();
        bench = opened.bench();
        window = stage;
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    private Caption told() throws Exception {
        return fx(() -> Objects.requireNonNull(bench.presenting().captionProperty().get()));
    }

    private boolean shown(String id) throws Exception {
        return fx(() -> {
            Node node = bench.view().lookup(id);
            return node != null && node.isVisible();
        });
    }

    @Test
    void throughACellByTheClickerAlone(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        fx(() -> {
            bench.stage().enter(0, 10);
            return true;
        });
        until(() -> bench.stage().settled());
        Node before = fx(() -> bench.view().getScene().getFocusOwner());
        double width = fx(() -> window.getWidth());

        robot.push(KeyCode.F5);
        until(() -> shown("#presenter"));
        assertThat(told().headline()).isEqualTo("The new hidden state leaves the cell.");
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(told().headline()).isEqualTo("The forget gate decides what to keep.");
        assertThat(told().step()).isEqualTo(0);
        assertThat(told().steps()).isEqualTo(5);
        double time = fx(() -> bench.network().playhead().timeProperty().get());
        assertThat(time).isBetween(11.0, 12.0);
        for (int i = 0; i < 4; i++) {
            robot.push(i % 2 == 0 ? KeyCode.SPACE : KeyCode.PAGE_DOWN);
        }
        assertThat(told().headline()).isEqualTo("The new hidden state leaves the cell.");
        assertThat(fx(() -> bench.stage().step())).isEqualTo(11);
        robot.push(KeyCode.PAGE_UP);
        assertThat(told().headline()).isEqualTo("The output gate decides what is shown outside.");

        robot.push(KeyCode.PERIOD);
        assertThat(shown("#presenterBlank")).isTrue();
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(shown("#presenterBlank")).as("the next click brings the picture back").isFalse();
        assertThat(told().headline()).as("and does not go on unseen").isEqualTo("The output gate decides what is shown outside.");

        robot.push(KeyCode.ESCAPE);
        until(() -> !shown("#presenter"));
        assertThat(fx(() -> bench.stage().levelProperty().get())).isEqualTo(Level.CELL);
        assertThat(fx(() -> bench.view().shownProperty().get())).isEqualTo(Tab.NETWORK);
        assertThat(fx(() -> bench.view().getScene().getFocusOwner())).isSameAs(before);
        assertThat(fx(() -> bench.appearance().scale())).isEqualTo(1);
        until(() -> !window.isFullScreen() && window.getWidth() == width);
    }

    @Test
    void everyNumberToldIsTheEnginesOwn(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        fx(() -> {
            bench.stage().enter(0, 20);
            return true;
        });
        until(() -> bench.stage().settled());
        robot.push(KeyCode.F5).push(KeyCode.PAGE_DOWN);
        String spoken = fx(() -> bench.view().lookup("#told").getAccessibleText());
        double[] numbers = fx(() -> {
            var layer = Objects.requireNonNull(bench.stage().studiedProperty().get()).trace().layers().getFirst();
            int unit = Objects.requireNonNull(bench.stage().chosenProperty().get()).unit();
            double f = layer.steps().get(21).terms(dev.unroll.trace.Gate.FORGET).value()[unit];
            double c = layer.cBefore(21)[unit];
            return new double[] {f, c, f * c};
        });
        for (double each : numbers) {
            assertThat(spoken).contains(dev.unroll.plot.Numbers.value(each, 2));
        }
        fx(() -> {
            bench.appearance().texts().use(Language.KOREAN);
            return true;
        });
        assertThat(told().headline()).isEqualTo("삭제 게이트가 무엇을 남길지 정합니다.");
    }

    @Test
    void whoLeadsIsFollowed(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        Lesson lesson = new Lesson();
        fx(() -> {
            bench.presenting().follow(lesson);
            return true;
        });
        robot.push(KeyCode.F5);
        until(() -> shown("#presenter"));
        int target = fx(() -> bench.network().playhead().target());
        fx(() -> {
            lesson.go(0);
            return true;
        });
        assertThat(told().headline()).isEqualTo("Step 1");
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.SPACE);
        assertThat(told().headline()).isEqualTo("Step 3");
        assertThat(fx(() -> ((Label) bench.view().lookup("#told .told-headline")).getText())).isEqualTo("Step 3");
        robot.push(KeyCode.PAGE_UP);
        assertThat(told().headline()).isEqualTo("Step 2");
        assertThat(fx(() -> bench.network().playhead().target())).as("the lesson alone decides what moves").isEqualTo(target);
        fx(() -> {
            lesson.end();
            return true;
        });
        robot.push(KeyCode.PAGE_UP);
        assertThat(fx(() -> bench.network().playhead().target())).isEqualTo(target - 1);
        robot.push(KeyCode.F5);
        until(() -> !shown("#presenter"));
    }

    @Test
    void otherScreensArePresentedToo(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        for (Tab tab : List.of(Tab.DATA, Tab.CODE)) {
            fx(() -> {
                bench.view().show(tab);
                return true;
            });
            robot.push(KeyCode.F5);
            until(() -> shown("#presenter"));
            String first = told().headline();
            robot.push(KeyCode.PAGE_DOWN);
            assertThat(told().step()).as("the clicker turns the screen's parts").isEqualTo(tab == Tab.DATA ? 1 : 0);
            robot.push(KeyCode.UP);
            assertThat(told().headline()).isEqualTo(first);
            robot.push(KeyCode.PERIOD);
            assertThat(shown("#presenterBlank")).isTrue();
            robot.push(KeyCode.PERIOD).push(KeyCode.F5);
            until(() -> !shown("#presenter"));
            assertThat(fx(() -> bench.view().shownProperty().get())).isEqualTo(tab);
        }
    }

    /** Three steps. */
    private static final class Lesson implements Guide {
        private final SimpleObjectProperty<@Nullable Caption> caption = new SimpleObjectProperty<>();
        private int at;

        void go(int step) {
            at = step;
            caption.set(new Caption("Step " + (step + 1), List.of(), step, 3));
        }

        void end() {
            caption.set(null);
        }

        @Override
        public ObservableValue<@Nullable Caption> captionProperty() {
            return caption;
        }

        @Override
        public void next() {
            go(Math.min(2, at + 1));
        }

        @Override
        public void previous() {
            go(Math.max(0, at - 1));
        }
    }
}
