package dev.unroll.view.data;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Part;
import dev.unroll.text.Language;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does on the data screen: searches, chooses, changes the length, undoes, opens in the network. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class DataWalkTest {
    private final List<Integer> opened = new ArrayList<>();
    private TrainViewModel train;
    private DataViewModel model;
    private NetworkViewModel network;
    private Appearance appearance;

    @Start
    void start(Stage stage) {
        Fonts.load();
        appearance = new Appearance();
        appearance.texts().use(Language.ENGLISH);
        FakeEngine engine = new FakeEngine();
        train = engine.train();
        network = new NetworkViewModel(engine, Runnable::run, Runnable::run, train.experiment().datasetProperty(),
                train.momentProperty());
        model = new DataViewModel(engine, Runnable::run, Runnable::run, train.experiment(), train.momentProperty(),
                (part, place) -> {
                    opened.add(place);
                    network.open(part, place);
                });
        DataView view = new DataView(model, (name, ending) -> null, Runnable::run, file -> { }, appearance);
        view.setVisible(true);
        Scene scene = new Scene(view, 1280, 668);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
    }

    private int length() {
        return train.experiment().now().data().maxLength();
    }

    @Test
    void searchesChoosesChangesTheLengthUndoesAndOpens(FxRobot robot) throws Exception {
        robot.clickOn("#dataQuery").write("not bor");
        until(() -> model.browse().foundProperty().get().length < 200);
        ListView<Integer> list = robot.lookup("#dataList").queryListView();
        until(() -> list.getItems().size() == model.browse().foundProperty().get().length);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        int chosen = model.browse().foundProperty().get()[1];
        until(() -> model.browse().placeProperty().get() == chosen || model.browse().placeProperty().get()
                == model.browse().foundProperty().get()[2]);
        int place = model.browse().placeProperty().get();
        assertThat(robot.lookup("#tokenGrid").query().getAccessibleText()).contains("#" + (place + 1));

        Node lengths = robot.lookup("#lengthPicture").query();
        fx(() -> {
            lengths.requestFocus();
            return true;
        });
        robot.push(KeyCode.SHIFT, KeyCode.LEFT).push(KeyCode.SHIFT, KeyCode.LEFT).type(KeyCode.LEFT);
        until(() -> model.cutting().now().maxLength() == 19);
        until(() -> length() == 19);
        assertThat(lengths.getAccessibleText()).startsWith("Length 19: ");
        fx(() -> {
            train.experiment().undo();
            return true;
        });
        until(() -> length() == 40 && model.cutting().now().maxLength() == 40);

        robot.clickOn("#asText");
        TextArea written = robot.lookup("#writtenText").queryAs(TextArea.class);
        assertThat(written.getText()).isEqualTo(model.text());
        robot.clickOn("#asTokens").clickOn("#openExample");
        until(() -> opened.equals(List.of(place)));
        assertThat(Objects.requireNonNull(network.subjectProperty().get()).example()).isEqualTo(place);
    }

    @Test
    void walksThroughTheCellsWithTheKeyboard(FxRobot robot) throws Exception {
        Node grid = robot.lookup("#tokenGrid").query();
        fx(() -> {
            model.browse().choose(4);
            grid.requestFocus();
            return true;
        });
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        until(() -> String.valueOf(grid.getAccessibleText()).contains(" · slot "));
        String before = grid.getAccessibleText();
        robot.type(KeyCode.LEFT);
        until(() -> !before.equals(grid.getAccessibleText()));
        robot.type(KeyCode.HOME);
        until(() -> String.valueOf(grid.getAccessibleText()).contains("slot 1."));
        robot.type(KeyCode.PAGE_DOWN);
        until(() -> model.browse().placeProperty().get() == 5);
        robot.type(KeyCode.ENTER);
        until(() -> opened.equals(List.of(5)));
    }

    @Test
    void changesTheCuttingWithTheMouseAndInTheOtherLanguage(FxRobot robot) throws Exception {
        robot.clickOn("#cutPost");
        until(() -> train.experiment().now().data().truncating() == dev.unroll.data.Side.POST);
        robot.clickOn("#dataLength").push(KeyCode.SHORTCUT, KeyCode.A).write("7").type(KeyCode.ENTER);
        until(() -> length() == 7);
        robot.clickOn("#part-TEST");
        until(() -> model.browse().partProperty().get() == Part.TEST);
        fx(() -> {
            appearance.texts().use(Language.KOREAN);
            appearance.darkProperty().set(true);
            return true;
        });
        until(() -> String.valueOf(robot.lookup("#cuttingPicture").query().getAccessibleText()).contains("잘림"));
        robot.clickOn("#vocabularyTable").clickOn("#wordQuery").write("bor");
        ListView<Integer> words = robot.lookup("#wordList").queryListView();
        until(() -> words.getItems().size() < 30 && !words.getItems().isEmpty());
        robot.type(KeyCode.TAB).type(KeyCode.DOWN);
        until(() -> words.getItems().contains(model.wordProperty().get()));
        fx(() -> {
            appearance.texts().use(Language.ENGLISH);
            return true;
        });
    }
}
