package dev.unroll.view.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.own.OwnSet;
import dev.unroll.text.Language;
import dev.unroll.view.Hand;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does with a file of their own: choose it, look at it, name it, import it. */
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class ImportWalkTest {
    @TempDir
    private static Path folder;

    private final List<OwnSet> imported = Collections.synchronizedList(new ArrayList<>());
    private final Appearance appearance = new Appearance();
    private final Hand hand = new Hand();
    private ImportViewModel model;

    @Start
    void start(Stage stage) {
        Fonts.load();
        appearance.texts().use(Language.ENGLISH);
        model = new ImportViewModel(work -> Thread.ofVirtual().start(work), Platform::runLater,
                name -> imported.stream().anyMatch(set -> set.name().equals(name)), set -> { }, imported::add);
        ImportView view = new ImportView(model, () -> folder.resolve("reviews.tsv"), appearance);
        Scene scene = new Scene(new StackPane(view), 1280, 720);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void importsATableThatIsChosen(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("reviews.tsv"),
                "id\tdocument\tlabel\n" + "1\t정말 재미있어요\t1\n2\t지루한 영화\t0\n3\t\t1\n".repeat(8));
        Hand.fx(() -> {
            model.begin();
            return true;
        });
        hand.click("#importChoose");
        Hand.until(() -> model.wholeProperty().get() != null);
        TableView<?> table = robot.lookup("#importPreview").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(24);
        assertThat(robot.lookup("#importExamples").queryAs(Label.class).getText()).isEqualTo("16 examples");
        assertThat(robot.lookup("#importBad").queryAs(ListView.class).getItems()).hasSize(8);
        TextField name = robot.lookup("#importName").queryAs(TextField.class);
        Hand.fx(() -> {
            name.setText("imdb");
            return true;
        });
        Hand.until(() -> robot.lookup("#importGo").queryAs(Button.class).isDisabled());
        assertThat(robot.lookup("#importSaid").queryAs(Label.class).getText()).contains("Unroll's own");
        Hand.fx(() -> {
            name.setText("영화평");
            return true;
        });
        Hand.until(() -> !robot.lookup("#importGo").queryAs(Button.class).isDisabled());
        hand.click("#importGo");
        Hand.until(() -> !imported.isEmpty());
        assertThat(imported.getFirst().name()).isEqualTo("영화평");
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void closesWithEscape(FxRobot robot) throws Exception {
        Hand.fx(() -> {
            model.begin();
            return true;
        });
        Hand.until(() -> robot.lookup("#importChoose").tryQuery().isPresent());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        Hand.until(() -> !model.openProperty().get());
    }
}
