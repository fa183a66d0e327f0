package dev.unroll.view.evaluate;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Box;
import dev.unroll.text.Language;
import dev.unroll.view.Hand;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.curves.TrainedEngine;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.workspace.files.ExportFolder;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does with a report: moves the threshold, looks into a cell, opens a mistake, types a sentence. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class EvaluateWalkTest {
    @TempDir
    private static Path folder;

    private final Hand hand = new Hand();
    private EvaluateViewModel model;
    private NetworkViewModel network;
    private int opened;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(Language.ENGLISH);
        TrainedEngine engine = new TrainedEngine();
        TrainViewModel train = engine.train();
        network = new NetworkViewModel(engine, Runnable::run, Runnable::run, train.experiment().datasetProperty(),
                train.momentProperty());
        train.trainOrPause();
        train.pulse();
        model = new EvaluateViewModel(engine, Runnable::run, Runnable::run, Runnable::run, train, network);
        EvaluateView view = new EvaluateView(model, new ExportFolder(folder, Runnable::run), Runnable::run, file -> { },
                () -> opened++, appearance);
        model.setActive(true);
        Scene scene = new Scene(view, 1280, 668);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aReportIsWalkedThrough() throws Exception {
        thresholdByKeys();
        cellByMouseAndByKeys();
        mistakeIntoTheNetwork();
        sentenceOfOnesOwn();
        pagesAndTheOtherCurve();
    }

    private void thresholdByKeys() throws Exception {
        hand.click("#spread");
        fx(() -> {
            model.thresholdProperty().set(0.5);
            return true;
        });
        String before = spoken("#statistics");
        hand.push(KeyCode.RIGHT, KeyCode.RIGHT).chord(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(model.thresholdProperty().get()).isEqualTo(0.62);
        assertThat(spoken("#statistics")).isNotEqualTo(before);
        assertThat(((Slider) hand.find("#threshold")).getValue()).isEqualTo(0.62);
        hand.fill("#thresholdNumber", "0.4").push(KeyCode.ENTER);
        assertThat(model.thresholdProperty().get()).isEqualTo(0.4);
        hand.fill("#thresholdNumber", "7").push(KeyCode.ENTER);
        assertThat(model.thresholdProperty().get()).as("no probability").isEqualTo(0.4);
        fx(() -> {
            model.thresholdProperty().set(0.5);
            return true;
        });
    }

    private String spoken(String query) throws Exception {
        Node node = hand.find(query);
        return Objects.requireNonNull(fx(node::getAccessibleText));
    }

    private void cellByMouseAndByKeys() throws Exception {
        hand.click(cell(1, 0));
        assertThat(model.filterProperty().get()).as("actually negative, called positive").isEqualTo(new Filter(0, 1));
        assertThat(spoken("#confusion")).contains("negative").contains("positive");
        hand.push(KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(model.filterProperty().get()).isEqualTo(new Filter(0, 0));
        hand.push(KeyCode.ESCAPE);
        assertThat(model.filterProperty().get()).isEqualTo(Filter.WRONG);
        hand.click("#filter1");
        assertThat(model.filterProperty().get()).isEqualTo(Filter.called(1));
        hand.click("#filter0");
    }

    private Point2D cell(int row, int column) throws Exception {
        Node picture = hand.find("#confusion");
        return Objects.requireNonNull(fx(() -> {
            Box box = Objects.requireNonNull(((MatrixPane) picture.getParent()).cell(row, column));
            return picture.localToScreen(box.x() + box.width() / 2, box.y() + box.height() / 2);
        }));
    }

    private void mistakeIntoTheNetwork() throws Exception {
        ListView<?> list = (ListView<?>) hand.find("#mistakes");
        Point2D first = Objects.requireNonNull(fx(() -> list.localToScreen(80, list.getFixedCellSize() / 2)));
        hand.doubleClick(first);
        assertThat(opened).isEqualTo(1);
        assertThat(Objects.requireNonNull(network.subjectProperty().get()).example()).isEqualTo(model.listedProperty().get()[0]);
        hand.push(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(opened).isEqualTo(2);
        assertThat(Objects.requireNonNull(network.subjectProperty().get()).example()).isEqualTo(model.listedProperty().get()[1]);
    }

    private void sentenceOfOnesOwn() throws Exception {
        hand.fill("#ownSentence", "a boring film");
        until(() -> spoken("#sentencePicture").contains("boring"));
        hand.click("#anotherSentence");
        assertThat(((TextField) hand.find("#ownSentence")).getText()).isNotEqualTo("a boring film").isNotBlank();
    }

    private void pagesAndTheOtherCurve() throws Exception {
        hand.click("#showRoc");
        assertThat(spoken("#spread")).contains("area");
        hand.click("#positive0");
        assertThat(model.positiveProperty().get()).isZero();
        hand.click("#pageComparison");
        assertThat(spoken("#comparison")).contains("LSTM 8");
        hand.click("#partTest");
        assertThat(model.statusProperty().get().kind()).isEqualTo(Status.Kind.READY);
    }
}
