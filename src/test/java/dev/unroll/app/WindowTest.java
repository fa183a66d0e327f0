package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.picture.State;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person's walk through the first window, on the real engine. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class WindowTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, Path.of("nowhere"), 980, 700);
        bench = opened.bench();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    /** Data and trace are there, and everything has found its place. */
    private void ready(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        until(() -> robot.lookup("#train").query().getLayoutBounds().getWidth() > 200);
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    private TrainingSnapshot training() throws Exception {
        return fx(() -> bench.train().snapshotProperty().get());
    }

    private WritableImage picture(FxRobot robot, String id) throws Exception {
        Node node = robot.lookup(id).query();
        return fx(() -> node.snapshot(null, null));
    }

    private static boolean same(WritableImage a, WritableImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return false;
        }
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void trainsTheBuiltInSetAndWatchesItThink(FxRobot robot) throws Exception {
        ready(robot);
        fx(() -> {
            bench.train().reset();
            return true;
        });
        WritableImage curvesBefore = picture(robot, "#lossCurve");
        Button train = robot.lookup("#train").queryButton();
        assertThat(train.getText()).isEqualTo("Train");

        robot.clickOn(train);
        until(() -> bench.train().snapshotProperty().get().batchLosses().size() > 5);
        assertThat(same(picture(robot, "#lossCurve"), curvesBefore)).isFalse();
        until(() -> bench.train().snapshotProperty().get().epochs().size() >= 2
                || bench.train().snapshotProperty().get().phase() == Phase.DONE);
        WritableImage curvesGrown = picture(robot, "#lossCurve");
        assertThat(same(curvesGrown, curvesBefore)).isFalse();

        if (training().phase() == Phase.RUNNING) {
            assertThat(train.getText()).isEqualTo("Pause");
            robot.clickOn(train);
            until(() -> !bench.train().running());
            assertThat(train.getText()).isIn("Resume", "Train again");
            int batches = training().batchLosses().size();
            WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
            assertThat(training().batchLosses().size()).isEqualTo(batches);
        }
        until(() -> bench.network().settled());
        WritableImage untyped = picture(robot, "#unrolled");
        TextField sentence = robot.lookup("#sentence").queryAs(TextField.class);
        fx(() -> {
            sentence.clear();
            return true;
        });
        robot.clickOn(sentence).write("this film is not boring");
        until(() -> bench.network().settled()
                && bench.network().seenProperty().get().subject().text().equals("this film is not boring"));
        assertThat(same(picture(robot, "#unrolled"), untyped)).isFalse();

        WritableImage english = picture(robot, "#unrolled");
        Label phase = robot.lookup("#phase").queryAs(Label.class);
        String spoken = phase.getText();
        robot.clickOn("#korean");
        until(() -> !phase.getText().equals(spoken));
        assertThat(train.getText()).containsPattern("\\p{IsHangul}");
        assertThat(same(picture(robot, "#unrolled"), english)).isFalse();
        robot.clickOn("#english");
        assertThat(train.getText()).doesNotContainPattern("\\p{IsHangul}");
    }

    @Test
    void keysMoveThroughTheTimesteps(FxRobot robot) throws Exception {
        ready(robot);
        fx(() -> {
            robot.lookup("#unrolled").query().requestFocus();
            return true;
        });
        robot.push(KeyCode.HOME);
        assertThat(fx(() -> bench.network().playhead().target())).isEqualTo(1);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        until(() -> bench.network().playhead().timeProperty().get() == 3);
        String words = fx(() -> robot.lookup("#unrolled").query().getAccessibleText());
        assertThat(words).startsWith("Timestep 3 of 40");
        robot.push(KeyCode.SPACE);
        until(() -> bench.network().playhead().target() > 4);
        robot.push(KeyCode.SPACE);
        assertThat(fx(() -> bench.network().playhead().playingProperty().get())).isFalse();
        robot.push(KeyCode.END);
        assertThat(fx(() -> bench.network().playhead().target())).isEqualTo(40);
    }

    @Test
    void stepsABatchAndAnEpochAndGoesBack(FxRobot robot) throws Exception {
        ready(robot);
        robot.clickOn("#stepBatch");
        until(() -> bench.train().snapshotProperty().get().phase() == Phase.PAUSED
                && bench.train().snapshotProperty().get().batchLosses().size() == 1);
        robot.clickOn("#stepEpoch");
        until(() -> bench.train().snapshotProperty().get().phase() == Phase.PAUSED
                && bench.train().snapshotProperty().get().epochs().size() == 1);
        robot.clickOn("#reset");
        until(() -> bench.train().snapshotProperty().get().phase() == Phase.READY);
        assertThat(training().epochs()).isEmpty();
    }

    @Test
    void changesThemeStateAndModel(FxRobot robot) throws Exception {
        ready(robot);
        WritableImage light = picture(robot, "#unrolled");
        robot.clickOn("#theme");
        assertThat(same(picture(robot, "#unrolled"), light)).isFalse();
        robot.clickOn("#stateCell");
        assertThat(fx(() -> bench.network().stateProperty().get())).isEqualTo(State.CELL);
        robot.clickOn("#openModel");
        assertThat(robot.lookup(".layer-card").queryAll()).hasSize(4);
        fx(() -> {
            var experiment = bench.train().experiment();
            experiment.choose(experiment.presets().stream().filter(p -> p.name().equals("chapter9-lstm2")).findFirst()
                    .orElseThrow());
            return true;
        });
        until(() -> bench.network().seenProperty().get() != null
                && bench.network().seenProperty().get().trace().layers().size() == 2);
        assertThat(same(picture(robot, "#unrolled"), light)).isFalse();
    }

    @Test
    void closingWhileTrainingEndsIt(FxRobot robot) throws Exception {
        ready(robot);
        robot.clickOn("#train");
        until(() -> bench.train().running());
        fx(() -> {
            bench.close();
            return true;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t -> t.getName().equals("training")));
    }
}
