package dev.unroll.view.train;

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
import dev.unroll.view.train.Curves.Kind;
import dev.unroll.workspace.KeptRun;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** One figure of the curves under its heading. */
final class CurvePane extends BorderPane {
    private final Kind kind;
    private final TrainViewModel model;
    private final Appearance appearance;
    private final PictureCanvas canvas = new PictureCanvas(this::paint);
    private final HBox head;
    private double hover = Double.NaN;

    /** {@code point} hears where on the horizontal axis the pointer is, or NaN. */
    CurvePane(Kind kind, TrainViewModel model, Appearance appearance, ObservableValue<String> title, DoubleConsumer point) {
        this.kind = kind;
        this.model = model;
        this.appearance = appearance;
        canvas.setId(kind == Kind.LOSS ? "lossCurve" : "accuracyCurve");
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
        boolean loss = kind == Kind.LOSS;
        return texts.now(loss ? "view.curves.spokenLoss" : "view.curves.spokenAccuracy", last.epoch(),
                Numbers.fixed(loss ? last.loss() : last.accuracy(), 4),
                Numbers.fixed(loss ? last.valLoss() : last.valAccuracy(), 4));
    }

    private List<KeptRun> past() {
        int current = model.currentRunProperty().get();
        return model.runs().stream().filter(run -> run.id() != current).toList();
    }

    private Figure figure() {
        return Curves.figure(kind, model.snapshotProperty().get(), model.experiment().settingsProperty().get(), past(),
                appearance.texts().language(), hover);
    }

    private FigureFrame frame(Figure figure) {
        return FigureFrame.of(figure, canvas.getWidth(), canvas.getHeight(), appearance.scale());
    }

    private void paint(Surface surface) {
        Figure figure = figure();
        FigurePainter.paint(surface, appearance.palette(), figure, frame(figure), appearance.scale());
    }
}
