package dev.unroll.view.curves;

import dev.unroll.plot.Figure;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.FigurePainter;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.curves.CurveFigures;
import dev.unroll.workspace.curves.CurveMemory;
import dev.unroll.workspace.curves.CurveOptions;
import dev.unroll.workspace.curves.CurveRun;
import dev.unroll.workspace.curves.CurveRuns;
import dev.unroll.workspace.curves.Measure;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** One figure of the curves under its heading. */
final class CurvePane extends BorderPane {
    private final Measure kind;
    private final TrainViewModel model;
    private final Appearance appearance;
    private final PictureCanvas canvas = new PictureCanvas(this::paint);
    private final HBox head;
    private final CurveMemory memory = new CurveMemory();
    private double hover = Double.NaN;

    /** {@code point} hears where on the horizontal axis the pointer is, or NaN. */
    CurvePane(Measure kind, TrainViewModel model, Appearance appearance, ObservableValue<String> title, DoubleConsumer point) {
        this.kind = kind;
        this.model = model;
        this.appearance = appearance;
        canvas.setId(kind == Measure.LOSS ? "lossCurve" : "accuracyCurve");
        canvas.setFocusTraversable(true);
        canvas.setOnMouseMoved(event -> point.accept(frame(figure()).valueAt(event.getX())));
        canvas.setOnMouseExited(event -> point.accept(Double.NaN));
        head = Parts.row("curves-head", Parts.label(title, "heading"));
        setTop(head);
        setCenter(canvas);
        setMinSize(0, 0);
    }

    /** Whether the heading is written; tabs can stand in its place. */
    void setTitled(boolean titled) {
        head.getChildren().getFirst().setVisible(titled);
    }

    /** Reads the curves at a place of the horizontal axis. */
    void hover(double place) {
        hover = place;
        canvas.repaint();
    }

    /** Takes over what has changed. */
    void refresh() {
        canvas.repaint();
        canvas.setAccessibleText(words());
    }

    private String words() {
        Texts texts = appearance.texts();
        TrainingSnapshot at = model.snapshotProperty().get();
        if (at.epochs().isEmpty()) {
            return texts.now("view.curves.empty");
        }
        EpochRecord last = at.epochs().getLast();
        boolean loss = kind == Measure.LOSS;
        return texts.now(loss ? "view.curves.spokenLoss" : "view.curves.spokenAccuracy", last.epoch(),
                Numbers.fixed(loss ? last.loss() : last.accuracy(), 4),
                Numbers.fixed(loss ? last.valLoss() : last.valAccuracy(), 4));
    }

    private CurveRuns runs() {
        CurveRuns shown = memory.of(model.runs(), model.currentRunProperty().get());
        TrainingSnapshot at = model.snapshotProperty().get();
        CurveRun current = CurveRun.of("", at, model.experiment().settingsProperty().get(),
                model.experiment().experimentProperty().get().measuresError());
        return new CurveRuns(shown.others(), current);
    }

    private Figure figure() {
        CurveRuns runs = runs();
        CurveOptions options = CurveOptions.in(appearance.texts().language());
        return CurveFigures.figure(kind, runs, options).with(CurveFigures.reading(kind, runs, options, hover));
    }

    private FigureFrame frame(Figure figure) {
        return FigureFrame.of(figure, canvas.getWidth(), canvas.getHeight(), appearance.scale());
    }

    private void paint(Surface surface) {
        Figure figure = figure();
        FigurePainter.paint(surface, appearance.palette(), figure, frame(figure), appearance.scale());
    }
}
