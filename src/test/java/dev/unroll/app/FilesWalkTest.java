package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.control.Tip;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.files.ExperimentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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

/** A person's walk through new, open, save, undo and recovery, on the real engine. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class FilesWalkTest {
    @TempDir
    private static Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench bench;
    @SuppressWarnings("NullAway.Init")
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        show();
    }

    private void show() {
        opened = OpenWindow.in(window, folder, Language.ENGLISH, 980, 700, dialogs);
        bench = opened.bench();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    private void ready(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        until(() -> robot.lookup("#train").query().getLayoutBounds().getWidth() > 200);
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    private void edit(int seed) throws Exception {
        fx(() -> {
            bench.train().experiment().edit(e -> e.withTraining(e.training().withSeed(seed)));
            return true;
        });
    }

    private long seed() throws Exception {
        return fx(() -> bench.train().experiment().now().training().seed());
    }

    @Test
    void undoesAndRedoesByKeysAndSaysWhat(FxRobot robot) throws Exception {
        ready(robot);
        edit(5);
        edit(6);
        Labeled undo = robot.lookup("#undo").queryAs(Labeled.class);
        assertThat(Objects.requireNonNull(Tip.of(undo)).getText()).isEqualTo("Undo: seed 5 → 6 (Ctrl+Z)");
        robot.press(KeyCode.SHORTCUT).push(KeyCode.Z).release(KeyCode.SHORTCUT);
        assertThat(seed()).isEqualTo(5);
        robot.clickOn("#undo");
        assertThat(seed()).isEqualTo(1);
        assertThat(undo.isDisabled()).isTrue();
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).push(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        robot.clickOn("#redo");
        assertThat(seed()).isEqualTo(6);
    }

    @Test
    void savesAndIsAskedBeforeAnythingIsLost(FxRobot robot) throws Exception {
        ready(robot);
        edit(5);
        Path file = folder.resolve("walk.keras");
        dialogs.answer = file;
        robot.press(KeyCode.SHORTCUT).push(KeyCode.S).release(KeyCode.SHORTCUT);
        until(() -> !bench.files().unsavedProperty().get());
        assertThat(file).exists();
        edit(9);
        robot.press(KeyCode.SHORTCUT).push(KeyCode.N).release(KeyCode.SHORTCUT);
        robot.clickOn("#askCancel");
        assertThat(seed()).isEqualTo(9);
        robot.press(KeyCode.SHORTCUT).push(KeyCode.N).release(KeyCode.SHORTCUT);
        robot.clickOn("#askDiscard");
        until(() -> bench.train().experiment().now().architecture().layers().isEmpty());
        robot.press(KeyCode.SHORTCUT).push(KeyCode.O).release(KeyCode.SHORTCUT);
        until(() -> bench.train().experiment().now().training().seed() == 5);
        assertThat(fx(() -> bench.title().getValue())).doesNotStartWith("•");
    }

    @Test
    void aChangeThatWouldEndTheRunIsAskedOnce(FxRobot robot) throws Exception {
        ready(robot);
        robot.clickOn("#train");
        until(() -> bench.train().running());
        fx(() -> {
            bench.train().experiment().choose(Presets.find("chapter9-gru"));
            return true;
        });
        robot.push(KeyCode.ESCAPE);
        assertThat(fx(() -> bench.train().experiment().now().title())).isEqualTo(Presets.FIRST);
        assertThat(fx(() -> bench.train().underWay())).isTrue();
        fx(() -> {
            bench.train().experiment().choose(Presets.find("chapter9-gru"));
            return true;
        });
        robot.push(KeyCode.ENTER);
        until(() -> bench.train().experiment().now().title().equals("chapter9-gru"));
        assertThat(fx(() -> bench.train().underWay())).isFalse();
    }

    @Test
    void whatACrashLeftBehindIsRecoveredAndGoesOn(FxRobot robot) throws Exception {
        ready(robot);
        robot.clickOn("#stepEpoch");
        until(() -> bench.train().snapshotProperty().get().phase() == Phase.PAUSED
                && bench.train().snapshotProperty().get().epochs().size() == 1);
        Path left = Files.createDirectories(folder.resolve("recovery")).resolve("left.keras");
        fx(() -> {
            ExperimentFile.write(left, bench.files().state().get());
            bench.close();
            assertThat(opened.problems()).isEmpty();
            show();
            bench.keepSafe(folder);
            return true;
        });
        until(() -> robot.lookup("#askRecover").tryQuery().isPresent());
        robot.clickOn("#askRecover");
        until(() -> bench.train().snapshotProperty().get().epochs().size() == 1);
        assertThat(fx(() -> bench.files().unsavedProperty().get())).isTrue();
        assertThat(fx(() -> bench.title().getValue())).startsWith("•");
        until(() -> bench.train().ready() && bench.train().next() == TrainViewModel.Next.CONTINUE);
        robot.clickOn("#stepEpoch");
        until(() -> bench.train().snapshotProperty().get().epochs().size() == 2);
    }

    @Test
    void aDamagedFileIsToldInWords(FxRobot robot) throws Exception {
        ready(robot);
        dialogs.answer = damaged();
        robot.press(KeyCode.SHORTCUT).push(KeyCode.O).release(KeyCode.SHORTCUT);
        until(() -> !opened.problems().isEmpty());
        assertThat(opened.problems()).singleElement()
                .satisfies(problem -> assertThat(problem).hasMessageContaining("damaged.keras"));
        opened.problems().clear();
    }

    private static Path damaged() throws IOException {
        return Files.writeString(folder.resolve("damaged.keras"), "PK no archive");
    }

    @Test
    void opensTheFileThatWasNamedAtTheStart() throws Exception {
        Path file = folder.resolve("named at the start.keras");
        until(() -> bench.network().seenProperty().get() != null);
        edit(77);
        fx(() -> {
            bench.files().save(file, () -> { });
            return true;
        });
        until(() -> Files.exists(file) && !bench.files().unsavedProperty().get());
        fx(() -> {
            bench.files().createEmpty("other");
            return true;
        });
        assertThat(bench.files().fileProperty().get()).isNull();
        name(file);
        until(() -> file.equals(bench.files().fileProperty().get()));
        assertThat(seed()).isEqualTo(77);
    }

    @Test
    void saysWhatIsWrongWithTheFileThatWasNamedAtTheStart() throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        Path broken = Files.writeString(folder.resolve("broken.keras"), "no archive");
        for (Path file : new Path[] {folder.resolve("gone.keras"), broken}) {
            String title = bench.train().experiment().now().title();
            name(file);
            until(() -> !opened.problems().isEmpty());
            assertThat(opened.problems()).singleElement().isInstanceOfSatisfying(UnrollException.class,
                    problem -> assertThat(problem.sentence()).contains(file.getFileName().toString()));
            assertThat(bench.train().experiment().now().title()).isEqualTo(title);
            opened.problems().clear();
        }
    }

    private void name(Path file) throws Exception {
        assertThat(FileArgument.alone(file.toString())).isTrue();
        fx(() -> {
            bench.view().open(FileArgument.path(file.toString()));
            return true;
        });
    }
}
