package dev.unroll.view.curves;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.plot.Axis;
import dev.unroll.plot.Crosshair;
import dev.unroll.plot.ExportFormat;
import dev.unroll.plot.Figure;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.Line;
import dev.unroll.text.Language;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.History;
import dev.unroll.train.HistoryCsv;
import dev.unroll.train.KeptWeights;
import dev.unroll.view.Hand;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.curves.Measure;
import dev.unroll.workspace.files.ExportFolder;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the curves, with the runs and with the epochs, on runs that were really trained. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class CurvesWalkTest {
    @TempDir
    private static Path folder;

    private final Hand hand = new Hand();
    private TrainViewModel train;
    private NetworkViewModel network;
    private CurvesViewModel curves;
    private Path file;
    private String suggested;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(Language.ENGLISH);
        TrainedEngine engine = new TrainedEngine();
        train = engine.train();
        network = new NetworkViewModel(engine, Runnable::run, Runnable::run, train.experiment().datasetProperty(),
                train.momentProperty());
        train.trainOrPause();
        train.experiment().edit(e -> e.withTraining(e.training().withSeed(77)));
        train.trainOrPause();
        curves = new CurvesViewModel(train, appearance.texts());
        CurvesView view = new CurvesView(train, appearance, curves, (name, ending) -> {
            suggested = name + ending;
            file = folder.resolve(System.nanoTime() + ending);
            return file;
        });
        RunsPane runs = new RunsPane(train, new ExportFolder(folder, Runnable::run), appearance);
        runs.setPrefWidth(280);
        BorderPane pane = new BorderPane(view, null, runs, null, null);
        Scene scene = new Scene(pane, 1240, 420);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
    }

    private Figure loss() throws Exception {
        return fx(() -> curves.figure(Measure.LOSS));
    }

    private EpochRecord epoch(int epoch) {
        return train.snapshotProperty().get().epochs().get(epoch - 1);
    }

    /** A place of the loss figure on the screen, by shares of its frame. */
    private Point2D at(FxRobot robot, double x, double y) throws Exception {
        Node canvas = robot.lookup("#lossCurve").query();
        Figure figure = loss();
        return fx(() -> {
            Bounds bounds = canvas.getLayoutBounds();
            FigureFrame frame = FigureFrame.of(figure, bounds.getWidth(), bounds.getHeight(), 1);
            return canvas.localToScreen(frame.left() + x * frame.width(), frame.top() + y * frame.height());
        });
    }

    /** The headless robot has no wheel. */
    private static void wheel(FxRobot robot, Point2D place, double way) throws Exception {
        Node canvas = robot.lookup("#lossCurve").query();
        fx(() -> {
            Point2D local = canvas.screenToLocal(place);
            Event.fireEvent(canvas, new ScrollEvent(ScrollEvent.SCROLL, local.getX(), local.getY(), place.getX(), place.getY(),
                    false, false, false, false, false, false, 0, way, 0, way, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            return true;
        });
    }

    @Test
    void theWheelZoomsADragChoosesAndADoubleClickShowsEverything(FxRobot robot) throws Exception {
        Axis whole = loss().x();
        Point2D middle = at(robot, 0.5, 0.5);
        hand.move(middle);
        wheel(robot, middle, 120);
        Axis near = loss().x();
        assertThat(near.max() - near.min()).isLessThan(whole.max() - whole.min());
        assertThat(near.share(whole.value(0.5))).isEqualTo(0.5, within(0.02));

        hand.click("#resetZoom");
        assertThat(loss().x()).isEqualTo(whole);

        hand.drag(MouseButton.PRIMARY, at(robot, 0.25, 0.2), at(robot, 0.75, 0.8));
        Figure chosen = loss();
        assertThat(chosen.x().min()).isEqualTo(whole.value(0.25), within(0.03));
        assertThat(chosen.x().max()).isEqualTo(whole.value(0.75), within(0.03));
        assertThat(fx(() -> curves.figure(Measure.ACCURACY).x())).isEqualTo(chosen.x());

        hand.drag(MouseButton.MIDDLE, at(robot, 0.5, 0.5), at(robot, 0.25, 0.5));
        assertThat(loss().x().min()).isGreaterThan(chosen.x().min() + 0.3);

        hand.doubleClick(at(robot, 0.5, 0.5));
        assertThat(loss().x()).isEqualTo(whole);
        assertThat(curves.zoomedProperty().get()).isFalse();
    }

    @Test
    void hoveringReadsTheRecordsOfEveryRun(FxRobot robot) throws Exception {
        hand.move(at(robot, loss().x().share(2), 0.5));

        Crosshair read = Objects.requireNonNull(loss().crosshair());
        EpochRecord other = train.runs().getLast().epochs().get(1);
        assertThat(read.heading()).isEqualTo("Epoch 2");
        assertThat(read.readings()).extracting(Crosshair.Reading::y)
                .containsExactly(epoch(2).loss(), epoch(2).valLoss(), other.loss(), other.valLoss());

        hand.click(at(robot, loss().x().share(1), 0.5)).push(KeyCode.RIGHT);
        Node canvas = robot.lookup("#lossCurve").query();
        assertThat(canvas.getAccessibleText()).startsWith("Epoch 2: training ");
    }

    @Test
    void aRunIsHiddenRenamedDeletedAndBroughtBack(FxRobot robot) throws Exception {
        ListView<?> list = robot.lookup("#runs").queryListView();
        assertThat(list.getItems()).hasSize(2);
        KeptRun first = train.runs().getLast();
        assertThat(first.visible()).isTrue();
        long lines = loss().lines().stream().map(Line::run).distinct().count();

        fx(() -> {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(1);
            list.getFocusModel().focus(1);
            return true;
        });
        hand.push(KeyCode.SPACE);
        until(() -> !train.runs().getLast().visible());
        assertThat(loss().lines().stream().filter(line -> line.run().equals(first.name())).count()).isLessThan(lines + 4);
        hand.push(KeyCode.SPACE);
        until(() -> train.runs().getLast().visible());

        hand.push(KeyCode.F2);
        hand.fill("#runName", "first try").push(KeyCode.ENTER);
        until(() -> train.runs().getLast().name().equals("first try"));

        hand.push(KeyCode.DELETE);
        until(() -> train.runs().size() == 1);
        hand.click("Undo");
        until(() -> train.runs().size() == 2 && train.runs().getLast().name().equals("first try"));
    }

    @Test
    void twoRunsAreComparedInATable(FxRobot robot) throws Exception {
        hand.click("#compareRuns");
        until(() -> robot.lookup("#compareTable").tryQuery().isPresent());
        Label summary = robot.lookup("#compareSummary").queryAs(Label.class);
        assertThat(summary.getText()).isEqualTo("2 runs, 1 setting differs");
        hand.click("#copyTable");
        until(() -> Clipboard.getSystemClipboard().hasString()
                && Clipboard.getSystemClipboard().getString().startsWith("Run\tseed\t"));
        List<String> rows = fx(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).split("\t")[1]).isEqualTo("77");
        theNamesStayInSight(robot);
        fx(() -> {
            robot.lookup("#compareTable").query().getScene().getWindow().hide();
            return true;
        });
    }

    private static void theNamesStayInSight(FxRobot robot) throws Exception {
        Node table = robot.lookup("#compareTable").query();
        ScrollBar bar = robot.lookup("#compareTable .scroll-bar").match(node -> node instanceof ScrollBar each
                && each.getOrientation() == Orientation.HORIZONTAL).queryAs(ScrollBar.class);
        fx(() -> {
            table.getScene().getWindow().setWidth(420);
            return true;
        });
        until(() -> bar.isVisible() && bar.getMax() > 100);
        fx(() -> {
            bar.setValue(bar.getMax());
            return true;
        });
        double left = fx(() -> table.localToScene(table.getLayoutBounds()).getMinX());
        Set<Node> names = robot.lookup("#compareTable .pinned")
                .match(node -> !(node instanceof IndexedCell<?> cell) || !cell.isEmpty()).queryAll();
        assertThat(names).hasSize(3).allSatisfy(part ->
                assertThat(part.localToScene(part.getLayoutBounds()).getMinX()).isEqualTo(left, within(2.0)));
    }

    @Test
    void theSliderBringsTheNetworkOfAnEpochBack(FxRobot robot) throws Exception {
        Node slider = robot.lookup("#epochSlider").query();
        Label state = robot.lookup(".epoch-state").queryAs(Label.class);
        double[] last = fx(() -> network.seenProperty().get().trace().output());

        fx(() -> {
            slider.requestFocus();
            return true;
        });
        hand.push(KeyCode.HOME, KeyCode.RIGHT);
        until(() -> train.shownEpochProperty().get() == 1);

        assertThat(state.getText()).isEqualTo("Back at epoch 1");
        assertThat(fx(() -> network.seenProperty().get().epoch())).isEqualTo(1);
        double[] back = fx(() -> network.seenProperty().get().trace().output());
        assertThat(back).isNotEqualTo(last);
        float[] shown = fx(() -> network.seenProperty().get().weights().values());
        KeptWeights kept = Objects.requireNonNull(train.keptProperty().get());
        assertThat(shown).isEqualTo(Objects.requireNonNull(kept.of(1)).values());

        hand.click("#followLatest");
        until(() -> train.shownEpochProperty().get() == TrainViewModel.LATEST);
        assertThat(fx(() -> network.seenProperty().get().trace().output())).isEqualTo(last);
    }

    /** Opens the menu, chooses, and waits for the file. */
    private Path exported(FxRobot robot, String item) throws Exception {
        file = folder;
        hand.click("#export", "#" + item + "Row");
        until(() -> !file.equals(folder));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.isRegularFile(file) && Files.size(file) > 0);
        until(() -> !robot.lookup("#export").query().isDisabled());
        return file;
    }

    @Test
    void whatIsSeenIsExportedInEveryFormatAndReadBack(FxRobot robot) throws Exception {
        BufferedImage image = ImageIO.read(exported(robot, "exportPng").toFile());
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(1080);
        assertThat(suggested).endsWith("-curves.png").startsWith(train.experiment().now().title());

        assertThat(Files.readString(exported(robot, "exportSvg"))).contains("<svg", "Loss", "Accuracy", "validation");

        try (PDDocument document = Loader.loadPDF(exported(robot, "exportPdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Loss", "Accuracy", "Epoch");
        }

        List<History> histories = HistoryCsv.read(exported(robot, "exportHistory"));
        assertThat(histories).hasSize(2);
        assertThat(histories.getLast().epochs()).isEqualTo(train.snapshotProperty().get().epochs());

        fx(() -> {
            curves.zoomTo(Measure.LOSS, 1.5, 2.5, Double.NaN, Double.NaN);
            return true;
        });
        List<String> rows = Files.readAllLines(exported(robot, "exportCsv"));
        assertThat(rows.getFirst()).isEqualTo("figure,run,series,x,y");
        List<String> validation = rows.stream().filter(row -> row.contains(",validation,") && row.startsWith("loss,")).toList();
        assertThat(validation).hasSize(2);
        assertThat(validation.getLast()).endsWith(",2," + epoch(2).valLoss());
        assertThat(ExportFormat.of(file)).isEqualTo(ExportFormat.CSV);
    }

    @Test
    void theCurvesAreCopiedAsAnImageAndAsATable(FxRobot robot) throws Exception {
        hand.click(at(robot, 0.5, 0.5)).chord(KeyCode.CONTROL, KeyCode.C);
        until(() -> Clipboard.getSystemClipboard().hasImage() && Clipboard.getSystemClipboard().hasString()
                && Clipboard.getSystemClipboard().getString().startsWith("figure,run,series"));
        assertThat(fx(() -> Clipboard.getSystemClipboard().getImage().getWidth())).isEqualTo(1920);
    }
}
