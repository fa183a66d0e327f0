package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.train.EpochRecord;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.Hand;
import dev.unroll.view.experiment.TrainViewModel.Next;
import dev.unroll.workspace.Experiment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person's walk through the training panel, on the real engine and the built-in reviews. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class TrainingPanelTest {
    private final Hand hand = new Hand();
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, Path.of("nowhere"), 1000, 780);
        bench = opened.bench();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    /** Data are there, nothing is trained, and everything has found its place. */
    private void untrained(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        fx(() -> {
            bench.train().reset();
            return true;
        });
        until(() -> robot.lookup("#train").query().getLayoutBounds().getWidth() > 100);
    }

    private Experiment now() throws Exception {
        return fx(() -> bench.train().experiment().now());
    }

    private TrainingSnapshot at() throws Exception {
        return fx(() -> bench.train().snapshotProperty().get());
    }

    private void reach(Phase phase) throws Exception {
        until(() -> bench.train().snapshotProperty().get().phase() == phase);
    }

    /** So slow that nothing ends by itself. */
    private void slowly() throws Exception {
        fx(() -> {
            bench.train().speedLimitProperty().set(100);
            return true;
        });
    }

    private static String text(FxRobot robot, String id) throws Exception {
        Node node = robot.lookup(id).query();
        return fx(() -> node instanceof TextField field ? field.getText() : ((Labeled) node).getText());
    }

    private static boolean shown(FxRobot robot, String id) throws Exception {
        // What a closed fold holds is not in the scene before it is first opened.
        Node node = robot.lookup(id).tryQuery().orElse(null);
        return node != null && fx(() -> {
            for (Node each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private void type(FxRobot robot, String id, String value) throws Exception {
        TextField field = robot.lookup(id).query();
        fx(() -> {
            field.requestFocus();
            field.selectAll();
            return true;
        });
        hand.type(value);
    }

    @Test
    void anotherOptimizerShowsItsOwnSettings(FxRobot robot) throws Exception {
        untrained(robot);
        assertThat(shown(robot, "#beta_1")).isFalse();
        hand.click("#foldOptimizer");
        assertThat(shown(robot, "#beta_1")).isTrue();
        ComboBox<String> choice = robot.lookup("#optimizer").queryComboBox();
        fx(() -> {
            choice.setValue("SGD");
            return true;
        });
        assertThat(shown(robot, "#beta_1")).isFalse();
        assertThat(shown(robot, "#momentum")).isTrue();
        type(robot, "#momentum", "0.9");
        hand.push(KeyCode.ENTER);
        assertThat(now().training().optimizer()).isEqualTo(new OptimizerSettings.Sgd(0.01, 0.9, false));
        fx(() -> {
            bench.train().experiment().undo();
            bench.train().experiment().undo();
            return true;
        });
        assertThat(fx(choice::getValue)).isEqualTo("Adam");
        assertThat(shown(robot, "#beta_1")).isTrue();
    }

    @Test
    void walkingThroughAListPicksOnlyWhatIsTaken(FxRobot robot) throws Exception {
        untrained(robot);
        ComboBox<String> choice = robot.lookup("#optimizer").queryComboBox();
        fx(() -> {
            choice.requestFocus();
            choice.show();
            return true;
        });
        hand.push(KeyCode.UP, KeyCode.UP);
        assertThat(now().training().optimizer().type()).isEqualTo("Adam");
        hand.push(KeyCode.ENTER);
        assertThat(now().training().optimizer().type()).isEqualTo("SGD");
        assertThat(fx(() -> bench.train().experiment().before())).isNotNull();
        fx(() -> {
            bench.train().experiment().undo();
            return true;
        });
        assertThat(now().training().optimizer().type()).isEqualTo("Adam");
        assertThat(fx(choice::getValue)).isEqualTo("Adam");
    }

    @Test
    void aWrongNumberIsToldWhileItIsTyped(FxRobot robot) throws Exception {
        untrained(robot);
        assertThat(shown(robot, "#problem-batch_size")).isFalse();
        type(robot, "#batch_size", "0");
        assertThat(text(robot, "#problem-batch_size")).isEqualTo("Type a number from 1 to 10,000.");
        assertThat(shown(robot, "#problem-batch_size")).isTrue();
        hand.push(KeyCode.ENTER);
        assertThat(now().training().batchSize()).isEqualTo(64);
        hand.push(KeyCode.ESCAPE);
        assertThat(text(robot, "#batch_size")).isEqualTo("64");
        assertThat(shown(robot, "#problem-batch_size")).isFalse();
        type(robot, "#batch_size", "96");
        hand.push(KeyCode.TAB);
        assertThat(now().training().batchSize()).isEqualTo(96);
    }

    @Test
    void asksOnceBeforeAChangeEndsTheRun(FxRobot robot) throws Exception {
        untrained(robot);
        slowly();
        hand.click("#train");
        until(() -> bench.train().running());
        type(robot, "#batch_size", "32");
        hand.push(KeyCode.ENTER);
        assertThat(shown(robot, "#askChange")).isTrue();
        hand.push(KeyCode.ESCAPE);
        assertThat(fx(() -> bench.train().running())).isTrue();
        assertThat(text(robot, "#batch_size")).isEqualTo("64");
        assertThat(now().training().batchSize()).isEqualTo(64);
        assertThat(robot.lookup("#askChange").tryQuery()).isEmpty();
        type(robot, "#batch_size", "32");
        hand.push(KeyCode.ENTER);
        hand.click("#askChange");
        assertThat(now().training().batchSize()).isEqualTo(32);
        assertThat(fx(() -> bench.train().underWay())).isFalse();
        assertThat(fx(() -> bench.train().next())).isEqualTo(Next.TRAIN);
        assertThat(text(robot, "#train")).isEqualTo("Train");
    }

    @Test
    void whatMayChangeChangesWithoutAQuestion(FxRobot robot) throws Exception {
        untrained(robot);
        slowly();
        hand.click("#train");
        until(() -> bench.train().running());
        type(robot, "#learning_rate", "0.005");
        hand.push(KeyCode.ENTER);
        type(robot, "#epochs", "45");
        hand.push(KeyCode.ENTER);
        Node stopping = robot.lookup("#early_stopping").query();
        fx(() -> {
            stopping.requestFocus();
            return true;
        });
        hand.push(KeyCode.SPACE);
        assertThat(now().training().earlyStopping()).isNull();
        assertThat(now().training().epochs()).isEqualTo(45);
        assertThat(fx(() -> bench.train().running())).isTrue();
        assertThat(fx(() -> bench.train().experiment().questionProperty().get())).isNull();
        until(() -> bench.train().lastEpochProperty().get() == 45);
    }

    /** What changes many times a second must not make the window find places for everything each time. */
    @Test
    void nothingMovesWhileFiguresChange(FxRobot robot) throws Exception {
        untrained(robot);
        fx(() -> {
            bench.train().speedLimitProperty().set(20);
            return true;
        });
        hand.click("#train");
        until(() -> bench.train().snapshotProperty().get().batchLosses().size() > 5);
        Parent panel = (Parent) robot.lookup(".training-panel").query();
        AtomicInteger layouts = new AtomicInteger();
        Subscription watching = fx(() -> panel.needsLayoutProperty().subscribe(needs -> layouts.incrementAndGet()));
        int before = layouts.get();
        long batches = at().batchLosses().size();
        until(() -> bench.train().snapshotProperty().get().batchLosses().size() > batches + 15);
        assertThat(layouts.get()).isEqualTo(before);
        fx(() -> {
            watching.unsubscribe();
            return true;
        });
    }

    @Test
    void trainsStepsStopsGoesOnAndRepeatsItself(FxRobot robot) throws Exception {
        untrained(robot);
        slowly();
        hand.click("#train");
        until(() -> bench.train().running());
        assertThat(text(robot, "#train")).isEqualTo("Pause");
        hand.click("#train");
        reach(Phase.PAUSED);
        assertThat(text(robot, "#train")).isEqualTo("Resume");
        long batches = at().batchLosses().size();
        hand.click("#stepBatch");
        until(() -> bench.train().snapshotProperty().get().batchLosses().size() == batches + 1);
        fx(() -> {
            bench.train().speedLimitProperty().set(0);
            return true;
        });
        hand.click("#stepEpoch");
        until(() -> bench.train().snapshotProperty().get().epochs().size() == 1);
        reach(Phase.PAUSED);
        slowly();
        hand.click("#train");
        reach(Phase.RUNNING);
        hand.click("#stop");
        reach(Phase.CANCELLED);
        assertThat(text(robot, "#train")).isEqualTo("Continue training");
        fx(() -> {
            bench.train().speedLimitProperty().set(0);
            bench.train().experiment().edit(e -> e.withTraining(e.training().withEpochs(3).withEarlyStopping(null)));
            return true;
        });
        hand.click("#train");
        until(() -> ended(bench.train().snapshotProperty().get().phase()));
        List<EpochRecord> first = at().epochs();
        assertThat(first).hasSize(3);
        assertThat(fx(() -> bench.train().runs().getFirst().epochs())).hasSize(3);
        hand.click("#reset");
        reach(Phase.READY);
        assertThat(text(robot, "#train")).isEqualTo("Train");
        hand.click("#train");
        until(() -> ended(bench.train().snapshotProperty().get().phase()));
        assertThat(at().epochs()).usingElementComparator((a, b) -> sameFigures(a, b) ? 0 : 1).isEqualTo(first);
    }

    private static boolean ended(Phase phase) {
        return phase == Phase.DONE || phase == Phase.STOPPED_EARLY;
    }

    private static boolean sameFigures(EpochRecord a, EpochRecord b) {
        return a.epoch() == b.epoch() && a.loss() == b.loss() && a.accuracy() == b.accuracy() && a.valLoss() == b.valLoss()
                && a.valAccuracy() == b.valAccuracy();
    }

    @Test
    void saysWhyTrainingCannotBeginAndHowToGetImdb(FxRobot robot) throws Exception {
        untrained(robot);
        ComboBox<String> choice = robot.lookup("#dataset").queryComboBox();
        assertThat(shown(robot, "#fetch")).isFalse();
        fx(() -> {
            choice.setValue("imdb");
            return true;
        });
        assertThat(shown(robot, "#fetch")).isTrue();
        assertThat(now().data().dataset()).isEqualTo("reviews-en");
        assertThat(fx(choice::getValue)).isEqualTo("reviews-en");
        fx(() -> {
            bench.train().experiment().edit(e -> e.withArchitecture(new dev.unroll.nn.Architecture(e.architecture().input(),
                    List.of())));
            return true;
        });
        assertThat(fx(() -> robot.lookup("#train").query().isDisabled())).isTrue();
        assertThat(shown(robot, "#reason")).isTrue();
        assertThat(text(robot, "#reason")).isNotBlank();
        fx(() -> {
            bench.train().experiment().undo();
            return true;
        });
        assertThat(shown(robot, "#reason")).isFalse();
        until(() -> !robot.lookup("#train").query().isDisabled());
    }
}
