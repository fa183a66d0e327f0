package dev.unroll.view.curves;

import dev.unroll.plot.FigureFrame;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.ClipboardImage;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Pulse;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.SaveDialog;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.curves.Measure;
import dev.unroll.workspace.files.ExportFolder;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/**
 * Loss and accuracy while they come about, side by side or, where there is little room, one behind the other; below them
 * the slider that goes back to earlier epochs.
 */
public final class CurvesView extends Pane {
    private static final Executor WRITING = work -> Thread.ofPlatform().name("export").daemon().start(work);

    private final TrainViewModel train;
    private final CurvesViewModel model;
    private final ExportViewModel export;
    private final Appearance appearance;
    private final CurvePane loss;
    private final CurvePane accuracy;
    private final EpochSlider epochs;
    private final CurvesBar bar;
    private final Button everything;
    private final NoteBar note = new NoteBar();
    private final EmptyCurves empty;
    private final Segments<Measure> tabs = new Segments<>(this::bringToFront);
    private final Pulse pulse;
    private Measure front = Measure.LOSS;
    private boolean narrow;

    /** A view of {@code train}; files are written where {@code exports} says. */
    public CurvesView(TrainViewModel train, ExportFolder exports, Appearance appearance) {
        this(train, appearance, new CurvesViewModel(train, appearance.texts()),
                new SaveDialog(exports, appearance.texts()));
    }

    /** Asks {@code files} where to write. */
    CurvesView(TrainViewModel train, Appearance appearance, CurvesViewModel model, SaveAs files) {
        this.train = train;
        this.appearance = appearance;
        this.model = model;
        export = new ExportViewModel(new TrainingSource(model, train), appearance.texts(), files, WRITING, Platform::runLater);
        Texts texts = appearance.texts();
        getStyleClass().add("curves");
        loss = new CurvePane(Measure.LOSS, model, appearance, texts.get("view.curves.loss"));
        accuracy = new CurvePane(Measure.ACCURACY, model, appearance, accuracyTitle(texts));
        tabs.add(Measure.LOSS, texts.get("view.curves.loss"), "tabLoss");
        tabs.add(Measure.ACCURACY, accuracyTitle(texts), "tabAccuracy");
        tabs.show(front);
        epochs = new EpochSlider(new EpochsViewModel(train, texts), model, appearance);
        bar = new CurvesBar(model, export, appearance);
        everything = new Button(null, Parts.icon(Feather.MAXIMIZE));
        everything.setId("resetZoom");
        everything.getStyleClass().add("small-button");
        everything.textProperty().bind(texts.get("view.curves.resetZoom"));
        everything.visibleProperty().bind(model.zoomedProperty());
        everything.setOnAction(event -> model.resetZoom());
        pulse = new Pulse(model::advance);
        empty = new EmptyCurves(train, texts);
        getChildren().addAll(loss, accuracy, empty, epochs, tabs, everything, bar, note);
        listen(texts);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void listen(Texts texts) {
        InvalidationListener changed = observable -> refresh();
        model.versionProperty().addListener(changed);
        appearance.darkProperty().addListener(changed);
        appearance.scaleProperty().addListener(observable -> requestLayout());
        model.zoomedProperty().subscribe(zoomed -> requestLayout());
        model.movingProperty().subscribe(pulse::want);
        appearance.motionProperty().subscribe(wanted -> useMotion());
        sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(Window::showingProperty).orElse(false)
                .subscribe(showing -> useMotion());
        texts.languageProperty().subscribe(language -> requestLayout());
        export.writtenProperty().subscribe(written -> {
            if (written != null) {
                note.show(texts.now("view.curves.saved", String.valueOf(written.getFileName())),
                        texts.now("view.curves.openFolder"), () -> Folders.open(written, train.experiment()::fail));
            }
        });
        export.copiedProperty().subscribe((before, times) -> note.show(texts.now("view.curves.copied")));
        refresh();
    }

    /** Without a window nobody beats the pulse, and ranges would stay on their way for ever. */
    private void useMotion() {
        Window window = getScene() == null ? null : getScene().getWindow();
        model.useMotion(appearance.motionProperty().get() && window != null && window.isShowing());
    }

    /** With little room only one of the figures is shown, and tabs to choose. */
    public void setNarrow(boolean next) {
        if (next != narrow) {
            narrow = next;
            bar.setNarrow(next);
            requestLayout();
        }
    }

    private StringBinding accuracyTitle(Texts texts) {
        return Bindings.createStringBinding(
                () -> texts.now(train.experiment().now().measuresError() ? "view.curves.error" : "view.curves.accuracy"),
                train.experiment().experimentProperty(), texts.languageProperty());
    }

    private void bringToFront(Measure measure) {
        front = measure;
        tabs.show(measure);
        requestLayout();
    }

    /** Reading the properties keeps their listeners informed of the next change. */
    private void refresh() {
        model.versionProperty().get();
        appearance.darkProperty().get();
        empty.setVisible(model.empty());
        loss.refresh();
        accuracy.refresh();
        align();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            export.copy(ClipboardImage::put);
            event.consume();
        }
    }

    /** The slider begins and ends with the horizontal axes. */
    private void align() {
        if (loss.getWidth() > 0) {
            CurvePane first = narrow && front == Measure.ACCURACY ? accuracy : loss;
            CurvePane last = narrow ? first : accuracy;
            FigureFrame left = first.frame();
            FigureFrame right = last.frame();
            epochs.align(first.getLayoutX() + left.left(), last.getLayoutX() + right.right());
        }
    }

    /** Where the ghost of a curve leaves room. */
    private void placeEmpty(double head) {
        Measure measure = narrow ? front : Measure.LOSS;
        CurvePane pane = measure == Measure.LOSS ? loss : accuracy;
        FigureFrame frame = pane.frame();
        double share = model.falls(measure) ? 0.3 : 0.7;
        empty.autosize();
        empty.relocate(snapPositionX(pane.getLayoutX() + frame.left() + 0.6 * frame.width() - empty.getWidth() / 2),
                snapPositionY(head + frame.top() + share * frame.height() - empty.getHeight() / 2));
    }

    @Override
    protected void layoutChildren() {
        double scale = appearance.scale();
        double width = getWidth();
        double below = epochs.wantedHeight(narrow);
        double height = Math.max(0, getHeight() - below);
        loss.setVisible(!narrow || front == Measure.LOSS);
        accuracy.setVisible(!narrow || front == Measure.ACCURACY);
        double head = snapSizeY((narrow ? 38 : 44) * scale);
        loss.setTitled(!narrow, head);
        accuracy.setTitled(!narrow, head);
        tabs.setVisible(narrow);
        double half = snapSizeX(width / 2);
        loss.resizeRelocate(0, 0, narrow ? width : half, height);
        accuracy.resizeRelocate(narrow ? 0 : half, 0, narrow ? width : width - half, height);
        loss.layout();
        accuracy.layout();
        epochs.setNarrow(narrow);
        epochs.resizeRelocate(0, height, width, below);
        align();
        tabs.autosize();
        tabs.relocate(14 * scale, snapPositionY((head - tabs.getHeight()) / 2));
        bar.autosize();
        bar.relocate(snapPositionX(width - bar.getWidth() - 14 * scale), snapPositionY((head - bar.getHeight()) / 2));
        placeEmpty(head);
        everything.autosize();
        double end = narrow ? bar.getLayoutX() - 8 * scale : half - 14 * scale;
        everything.relocate(snapPositionX(end - everything.getWidth()), snapPositionY((head - everything.getHeight()) / 2));
        note.autosize();
        note.relocate(snapPositionX((width - note.getWidth()) / 2), snapPositionY(getHeight() - note.getHeight() - 10 * scale));
    }
}
