package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.picture.cell.CellLayout;
import dev.unroll.picture.cell.CellView;
import dev.unroll.plot.Box;
import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import dev.unroll.trace.Gate;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.Hand;
import dev.unroll.view.stage.Direction;
import dev.unroll.view.stage.Level;
import dev.unroll.view.stage.StageViewModel;
import dev.unroll.view.stage.Studied;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.gradient.GradientCheck;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
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
import org.testfx.util.WaitForAsyncUtils;

/** A person's walk from a sentence into a cell, back out, along the gradient, and through an edit, on the real engine. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class StageWalkTest {
    @TempDir
    private static Path folder;
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, folder, 1280, 720);
        bench = opened.bench();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    private StageViewModel stage() {
        return bench.stage();
    }

    private Studied studied() {
        return Objects.requireNonNull(stage().studiedProperty().get());
    }

    private void arrived(Level level) throws Exception {
        until(() -> stage().levelProperty().get() == level && !stage().zoom().moving() && stage().settled());
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    private void clickOn(FxRobot robot, Spot spot) throws Exception {
        Node picture = robot.lookup("#cell").query();
        Point2D at = fx(() -> {
            SequenceTrace trace = studied().trace();
            CellView view = CellView.of(picture.getLayoutBounds().getWidth(), picture.getLayoutBounds().getHeight(),
                    bench.appearance().scale(), Palette.LIGHT, Language.ENGLISH, trace, 0)
                    .with(stage().chosenProperty().get(), null, CellView.Numbers.SELECTED);
            Box box = Objects.requireNonNull(CellLayout.of(view, trace, bench.network().playhead().timeProperty().get())
                    .bounds(spot));
            return picture.localToScreen(box.x() + box.width() / 2, box.y() + box.height() / 2);
        });
        robot.clickOn(at);
    }

    @Test
    void fromASentenceToItsGradientAndThroughAnEdit(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        until(() -> robot.lookup("#sentence").query().getLayoutBounds().getWidth() > 100);
        WaitForAsyncUtils.waitForFxEvents(20);

        robot.clickOn("#sentence").press(KeyCode.SHORTCUT).push(KeyCode.A).release(KeyCode.SHORTCUT);
        robot.write("the film is not boring");
        until(() -> Objects.requireNonNull(bench.network().seenProperty().get()).trace().tokens().getLast().equals("boring"));

        robot.clickOn("#unrolled").push(KeyCode.END).push(KeyCode.LEFT);
        until(() -> stage().step() == 38 && !bench.network().playhead().moving());
        robot.push(KeyCode.ENTER);
        arrived(Level.CELL);
        assertThat(studied().passage().tokens().get(38)).isEqualTo("not");

        Spot spot = new Spot(0, 38, Quantity.INPUT, 4);
        clickOn(robot, spot);
        assertThat(stage().chosenProperty().get()).isEqualTo(spot);
        double z = studied().trace().layers().getFirst().steps().get(38).terms(Gate.INPUT).z()[4];
        until(() -> robot.lookup("#inspector").query().lookupAll(".sums-number").stream()
                .anyMatch(node -> Math.abs(number(((Labeled) node).getText()) - z) < 6e-4));

        robot.push(KeyCode.ESCAPE);
        arrived(Level.NETWORK);
        assertThat(stage().step()).isEqualTo(38);

        robot.push(KeyCode.B);
        until(() -> stage().directionProperty().get() == Direction.BACKWARD && bench.back().way() != null);
        fx(() -> {
            stage().choose(new Spot(0, 38, Quantity.HIDDEN, 2));
            return true;
        });
        new Hand().click("#tabNumber");
        until(() -> bench.back().chain().explainedProperty().get() != null);
        until(() -> robot.lookup("#checkGradient").query().getLayoutBounds().getWidth() > 20);
        WaitForAsyncUtils.waitForFxEvents(20);
        new Hand().click("#checkGradient");
        until(() -> bench.back().chain().checkProperty().get() != null);
        GradientCheck check = Objects.requireNonNull(bench.back().chain().checkProperty().get());
        assertThat(check.verdict()).isIn(GradientCheck.Verdict.AGREES, GradientCheck.Verdict.UNSEEN);
        until(() -> !((Labeled) robot.lookup("#verdict").query()).getText().isBlank());

        new Hand().click("#forward");
        fx(() -> {
            robot.lookup("#unrolled").query().requestFocus();
            return true;
        });
        robot.push(KeyCode.ENTER);
        arrived(Level.CELL);
        clickOn(robot, new Spot(0, 38, Quantity.FORGET, 4));
        double before = studied().trace().output()[0];
        until(() -> !robot.lookup(".term-weight").queryAll().isEmpty());
        WaitForAsyncUtils.waitForFxEvents(20);
        Node weight = robot.lookup(".term-weight").queryAll().stream()
                .min(Comparator.comparingDouble(node -> node.localToScene(0, 0).getY())).orElseThrow();
        robot.clickOn(weight).write("3.5").push(KeyCode.ENTER);
        until(() -> stage().hand().whatIfProperty().get().values().size() == 1 && stage().settled());
        assertThat(studied().trace().output()[0]).isNotEqualTo(before);

        fx(() -> {
            robot.lookup("#cell").query().requestFocus();
            return true;
        });
        robot.press(KeyCode.SHORTCUT).push(KeyCode.Z).release(KeyCode.SHORTCUT);
        until(() -> stage().hand().whatIfProperty().get().equals(WhatIf.NOTHING) && stage().settled());
        assertThat(studied().trace().output()[0]).isEqualTo(before);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCellIsBuiltUpInThreePicturesAndAnotherLabelsLossFlowsBack(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        until(() -> robot.lookup("#unrolled").query().getLayoutBounds().getWidth() > 100);
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.clickOn("#unrolled").push(KeyCode.ENTER);
        arrived(Level.CELL);
        until(() -> robot.lookup("#buildUp").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents(20);
        Node picture = robot.lookup("#cell").query();
        int step = stage().step();

        new Hand().click("#buildUp");
        until(() -> picture.getAccessibleText().startsWith("1. The plain recurrent cell"));
        robot.push(KeyCode.RIGHT);
        until(() -> stage().buildUp().stageProperty().get() == 1 && picture.getAccessibleText().startsWith("2. A carry track"));
        robot.push(KeyCode.RIGHT);
        until(() -> stage().buildUp().stageProperty().get() == 2 && picture.getAccessibleText().startsWith("3. Three gates"));
        assertThat(stage().step()).isEqualTo(step);
        robot.push(KeyCode.ESCAPE);
        assertThat(stage().buildUp().open()).isFalse();
        assertThat(stage().levelProperty().get()).isEqualTo(Level.CELL);

        robot.push(KeyCode.P);
        assertThat(bench.network().pins()).containsExactly(stage().chosenProperty().get());
        robot.push(KeyCode.B);
        until(() -> bench.back().way() != null && robot.lookup("#backwardLabel").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents(20);
        int before = bench.back().label();
        double loss = Quantity.HIDDEN.gradients(studied().trace().layers().getFirst().steps().getLast())[0];
        fx(() -> {
            ((ComboBox<Integer>) robot.lookup("#backwardLabel").queryAs(ComboBox.class)).setValue(1 - before);
            return true;
        });
        until(() -> bench.back().label() == 1 - before && stage().settled());
        assertThat(Quantity.HIDDEN.gradients(studied().trace().layers().getFirst().steps().getLast())[0] * loss).isNegative();
    }

    private static double number(String shown) {
        try {
            return Double.parseDouble(shown.replace('−', '-'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
