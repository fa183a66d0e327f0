package dev.unroll.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.picture.UnrolledLayout;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.experiment.TrainViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the unrolled network: types, chooses an example, pins, folds, looks around. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class NetworkWalkTest {
    private final List<Spot> entered = new ArrayList<>();
    private NetworkViewModel model;
    private NetworkView view;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(Language.ENGLISH);
        FakeEngine engine = new FakeEngine();
        TrainViewModel train = engine.train();
        model = new NetworkViewModel(engine, Runnable::run, Runnable::run, train.experiment().datasetProperty(),
                train.momentProperty());
        view = new NetworkView(model, appearance);
        view.setOnEnter(entered::add);
        Scene scene = new Scene(view, 1016, 520);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> met) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(met));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private NetworkViewModel.Seen seen() {
        return Objects.requireNonNull(model.seenProperty().get());
    }

    /** The middle of a heat cell on the screen. */
    private Point2D cell(FxRobot robot, Spot spot) throws Exception {
        Node picture = robot.lookup("#unrolled").query();
        return fx(() -> {
            UnrolledLayout layout = view.layout(seen());
            for (double x = 0; x < 1016; x += 4) {
                for (double y = 0; y < 500; y += 2) {
                    if (spot.equals(layout.cellAt(x, y, view.time(seen()), model.stateProperty().get(), seen().trace()))) {
                        return picture.localToScreen(x + 4, y + 2);
                    }
                }
            }
            throw new AssertionError(spot + " is not in sight");
        });
    }

    @Test
    void typesASentenceAndReadsWhatTheModelDoesNotKnow(FxRobot robot) throws Exception {
        robot.clickOn("#sentence").push(KeyCode.SHORTCUT, KeyCode.A).write("this zyzzyva is boring");
        until(() -> seen().subject().text().equals("this zyzzyva is boring"));
        assertThat(robot.lookup("#subjectNote").queryAs(Label.class).getText()).isEqualTo("unknown: zyzzyva");
        assertThat(seen().trace().tokens()).endsWith("zyzzyva", "is", "boring");
        Node picture = robot.lookup("#unrolled").query();
        assertThat(picture.getAccessibleText()).startsWith("Timestep 40 of 40, boring.");
    }

    @Test
    void choosesAnExampleFromTheList(FxRobot robot) throws Exception {
        robot.clickOn("#examples");
        until(() -> robot.lookup("#exampleList").tryQuery().isPresent());
        robot.write("not bor");
        ListView<Integer> list = robot.lookup("#exampleList").queryListView();
        until(() -> list.getItems().size() < model.examples().count() && !list.getItems().isEmpty());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        int second = list.getItems().get(1);
        until(() -> seen().subject().example() == second);
        assertThat(robot.lookup("#sentence").queryTextInputControl().getText()).contains("not ", " bor");
        robot.clickOn("#examples");
        robot.clickOn("#exampleQuery").eraseText(7);
        until(() -> list.getItems().size() == model.examples().count());
    }

    @Test
    void pinsWithAClickAndWithTheKeyboard(FxRobot robot) throws Exception {
        Spot spot = new Spot(0, 38, Quantity.HIDDEN, 2);
        robot.clickOn(cell(robot, spot));
        until(() -> model.pins().equals(List.of(spot)));
        robot.type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
        Spot below = new Spot(0, 39, Quantity.HIDDEN, 1);
        until(() -> model.pins().equals(List.of(spot, below)));
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        until(() -> model.pins().equals(List.of(spot)) && model.focusProperty().get() == null);
        robot.type(KeyCode.LEFT);
        until(() -> model.playhead().target() == 39);
        Spot other = new Spot(0, 36, Quantity.HIDDEN, 5);
        robot.doubleClickOn(cell(robot, other));
        until(() -> entered.equals(List.of(other)));
        assertThat(model.pins()).as("going in takes the first click's pin back").containsExactly(spot);
        Point2D beside = cell(robot, new Spot(0, 33, Quantity.HIDDEN, 0)).subtract(0, 26);
        robot.doubleClickOn(beside);
        until(() -> entered.size() == 2);
        assertThat(entered.getLast().t()).as("where the first click was, although it moved the sight").isEqualTo(33);
    }

    @Test
    void foldsAndUnrolls(FxRobot robot) throws Exception {
        robot.clickOn("#fold");
        until(() -> model.fold().unfoldedProperty().get() == 0);
        fx(() -> {
            model.playhead().seek(30);
            return true;
        });
        Spot now = new Spot(0, 29, Quantity.HIDDEN, 4);
        robot.clickOn(cell(robot, now));
        until(() -> model.pins().equals(List.of(now)));
        robot.type(KeyCode.F);
        until(() -> model.fold().unfoldedProperty().get() == 1);
    }

    @Test
    void looksAroundWithoutLeavingThePlace(FxRobot robot) throws Exception {
        Node picture = robot.lookup("#unrolled").query();
        robot.moveTo(picture).scroll(30, javafx.geometry.VerticalDirection.UP);
        until(() -> !model.sightProperty().get().follows());
        assertThat(model.playhead().target()).isEqualTo(40);
        Point2D before = fx(() -> picture.localToScreen(500, 200));
        double first = fx(() -> view.layout(seen()).first(40));
        robot.drag(before, MouseButton.PRIMARY).moveBy(-120, 0).drop();
        until(() -> view.layout(seen()).first(40) > first);
        robot.clickOn(picture).type(KeyCode.END);
        until(() -> model.playhead().target() == 40);
        robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).type(KeyCode.MINUS).release(KeyCode.CONTROL);
        until(() -> model.sightProperty().get().columns() > 15);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        until(() -> model.sightProperty().get().columns() == 0);
    }
}
