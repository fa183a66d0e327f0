package dev.unroll.view.curves;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.curves.Measure;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.layout.Pane;

/** Loss and accuracy while they come about, side by side or, where there is little room, one behind the other. */
public final class CurvesView extends Pane {
    private final TrainViewModel model;
    private final Appearance appearance;
    private final CurvePane loss;
    private final CurvePane accuracy;
    private final Segments<Measure> tabs = new Segments<>(this::bringToFront);
    private Measure front = Measure.LOSS;
    private boolean narrow;
    private double hover = Double.NaN;

    /** A view of {@code model}. */
    public CurvesView(TrainViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        Texts texts = appearance.texts();
        getStyleClass().add("curves");
        loss = new CurvePane(Measure.LOSS, model, appearance, texts.get("view.curves.loss"), this::hover);
        accuracy = new CurvePane(Measure.ACCURACY, model, appearance, accuracyTitle(texts), this::hover);
        tabs.add(Measure.LOSS, texts.get("view.curves.loss"), "tabLoss");
        tabs.add(Measure.ACCURACY, accuracyTitle(texts), "tabAccuracy");
        tabs.show(front);
        getChildren().addAll(loss, accuracy, tabs);
        InvalidationListener changed = observable -> refresh();
        model.snapshotProperty().addListener(changed);
        model.experiment().settingsProperty().addListener(changed);
        model.runs().addListener(changed);
        appearance.darkProperty().addListener(changed);
        appearance.scaleProperty().addListener(changed);
        texts.languageProperty().addListener(changed);
        refresh();
    }

    /** With little room only one of the figures is shown, and tabs to choose. */
    public void setNarrow(boolean next) {
        narrow = next;
        requestLayout();
    }

    private StringBinding accuracyTitle(Texts texts) {
        return Bindings.createStringBinding(() -> texts.now(numbers() ? "view.curves.error" : "view.curves.accuracy"),
                model.experiment().settingsProperty(), texts.languageProperty());
    }

    private boolean numbers() {
        return model.experiment().experimentProperty().get().measuresError();
    }

    private void bringToFront(Measure kind) {
        front = kind;
        tabs.show(kind);
        requestLayout();
    }

    private void hover(double place) {
        double rounded = Double.isNaN(place) ? place : Math.rint(place);
        if (Double.compare(rounded, hover) != 0) {
            hover = rounded;
            loss.hover(rounded);
            accuracy.hover(rounded);
        }
    }

    /** Reading the properties keeps their listeners informed of the next change. */
    private void refresh() {
        model.snapshotProperty().get();
        model.experiment().settingsProperty().get();
        loss.refresh();
        accuracy.refresh();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        loss.setVisible(!narrow || front == Measure.LOSS);
        accuracy.setVisible(!narrow || front == Measure.ACCURACY);
        loss.setTitled(!narrow);
        accuracy.setTitled(!narrow);
        tabs.setVisible(narrow);
        double half = snapSizeX(width / 2);
        loss.resizeRelocate(0, 0, narrow ? width : half, height);
        accuracy.resizeRelocate(narrow ? 0 : half, 0, narrow ? width : width - half, height);
        tabs.autosize();
        tabs.relocate(14 * appearance.scale(), 9 * appearance.scale());
    }
}
