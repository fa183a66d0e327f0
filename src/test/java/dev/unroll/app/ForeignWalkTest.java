package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Embedding;
import dev.unroll.text.Language;
import dev.unroll.workspace.Experiment;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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

/** A person brings a model from Keras, reads what was understood of it, and takes one out as ONNX. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class ForeignWalkTest {
    @TempDir
    private static Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, folder, Language.ENGLISH, 1280, 720, dialogs);
        bench = opened.bench();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ForeignWalkTest.class.getResource("/dev/unroll/keras/foreign/" + name)).toURI());
    }

    private Experiment now() {
        return bench.train().experiment().now();
    }

    private static boolean there(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(node -> node.getParent().getParent().getParent().isVisible()).isPresent();
    }

    private static boolean says(FxRobot robot, String words) {
        return robot.lookup(".foreign-remark").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().contains(words));
    }

    private void exportOnnx(FxRobot robot) throws Exception {
        MenuButton menu = robot.lookup("#experiment").queryAs(MenuButton.class);
        fx(() -> {
            menu.show();
            return true;
        });
        until(menu::isShowing);
        fx(() -> {
            MenuItem item = menu.getItems().stream().filter(each -> "file-onnx".equals(each.getId())).findFirst().orElseThrow();
            menu.hide();
            item.fire();
            return true;
        });
    }

    @Test
    void whatIsLeftOutIsToldBeforeAFileOfKerasIsOpened(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        Experiment before = now();
        assertThat(DroppedFile.on(bench.view(), fixture("left-out.keras"))).isTrue();
        until(() -> there(robot, "#foreignOpen"));
        assertThat(says(robot, "embeddings_regularizer")).isTrue();
        assertThat(now()).as("nothing is opened yet").isSameAs(before);
        robot.push(KeyCode.ESCAPE);
        until(() -> !there(robot, "#foreignOpen"));
        assertThat(now()).as("left as it was").isSameAs(before);

        assertThat(DroppedFile.on(bench.view(), fixture("left-out.keras"))).isTrue();
        until(() -> there(robot, "#foreignCancel"));
        robot.clickOn("#foreignCancel");
        assertThat(now()).isSameAs(before);

        dialogs.answer = fixture("masking.keras");
        robot.press(KeyCode.SHORTCUT).push(KeyCode.O).release(KeyCode.SHORTCUT);
        until(() -> there(robot, "#foreignOpen"));
        assertThat(says(robot, "(None, 5, 3)")).isTrue();
        robot.push(KeyCode.ENTER);
        until(() -> now().title().equals("masking"));
        assertThat(now().data().dataset()).as("a series asks for no reviews").isEqualTo("sine");
        until(() -> robot.lookup("#layer-0").tryQuery().isPresent() || robot.lookup(".layer-card").tryQuery().isPresent());
    }

    @Test
    void takesAModelOutAsOnnxOrIsToldWhyNot(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        dialogs.answer = folder.resolve("model.onnx");
        exportOnnx(robot);
        until(() -> Files.exists(folder.resolve("model.onnx")) && Files.size(folder.resolve("model.onnx")) > 1000);

        fx(() -> {
            bench.train().experiment().edit(e -> {
                var layers = new ArrayList<>(e.architecture().layers());
                Embedding embedding = (Embedding) layers.getFirst();
                layers.set(0, new Embedding(embedding.inputDim(), embedding.outputDim(), true));
                layers.replaceAll(layer -> layer instanceof dev.unroll.nn.Recurrent each ? each.returningSequences(true) : layer);
                return e.withArchitecture(new dev.unroll.nn.Architecture(e.architecture().input(), layers,
                        e.architecture().initialValues()));
            });
            return true;
        });
        dialogs.answer = folder.resolve("refused.onnx");
        until(() -> bench.train().momentProperty().get().model() != null);
        exportOnnx(robot);
        until(() -> !opened.problems().isEmpty());
        assertThat(opened.problems()).singleElement()
                .satisfies(problem -> assertThat(problem).hasMessageContaining("ONNX can skip padding only where"));
        assertThat(folder.resolve("refused.onnx")).doesNotExist();
        opened.problems().clear();
    }
}
