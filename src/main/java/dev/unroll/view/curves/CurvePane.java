package dev.unroll.view.curves;

import dev.unroll.plot.Box;
import dev.unroll.plot.Figure;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.FigurePainter;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.workspace.curves.Measure;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** One figure of the curves under its heading, with pointer and keys. */
final class CurvePane extends BorderPane {
    private final Measure measure;
    private final CurvesViewModel model;
    private final Appearance appearance;
    private final PictureCanvas canvas = new PictureCanvas(this::paint);
    private final PlotGestures gestures;
    private final HBox head;

    CurvePane(Measure measure, CurvesViewModel model, Appearance appearance, ObservableValue<String> title) {
        this.measure = measure;
        this.model = model;
        this.appearance = appearance;
        canvas.setId(measure == Measure.LOSS ? "lossCurve" : "accuracyCurve");
        canvas.getStyleClass().add("curve-picture");
        canvas.setFocusTraversable(true);
        canvas.accessibleRoleDescriptionProperty().bind(title);
        gestures = new PlotGestures(measure, model, this::frame, canvas);
        head = Parts.row("curves-head", Parts.label(title, "heading"));
        setTop(head);
        setCenter(canvas);
        setMinSize(0, 0);
        OwnKeys.keep(canvas, this::wanted);
        canvas.setOnKeyPressed(this::key);
        canvas.focusedProperty().subscribe(focused -> speak());
        appearance.texts().languageProperty().subscribe(language -> speak());
    }

    /** Whether the heading is written, tabs can stand in its place, and how high its row is. */
    void setTitled(boolean titled, double height) {
        head.getChildren().getFirst().setVisible(titled);
        head.setMinHeight(height);
        head.setPrefHeight(height);
    }

    /** Takes over what has changed. */
    void refresh() {
        canvas.repaint();
        speak();
    }

    /** Where the figure lies in this pane's canvas. */
    FigureFrame frame() {
        return frame(model.figure(measure));
    }

    private void speak() {
        canvas.setAccessibleText(model.spoken(measure));
    }

    private FigureFrame frame(Figure figure) {
        return FigureFrame.of(figure, canvas.getWidth(), canvas.getHeight(), appearance.scale());
    }

    private void paint(Surface surface) {
        Figure figure = model.figure(measure);
        if (figure.lines().isEmpty()) {
            GhostCurves.paint(surface, frame(figure), model.falls(measure), appearance.palette(), appearance.scale());
        }
        FigurePainter.paint(surface, appearance.palette(), figure, frame(figure), appearance.scale());
        Box drawn = gestures.rectangle();
        if (drawn != null) {
            rectangle(surface, drawn);
        }
        Palette palette = appearance.palette();
        if (canvas.isFocused() && canvas.isFocusVisible()) {
            surface.strokeRound(1, 1, canvas.getWidth() - 2, canvas.getHeight() - 2, 4, palette.of(Role.ACCENT), new Stroke(2));
        }
    }

    private void rectangle(Surface surface, Box box) {
        Palette palette = appearance.palette();
        surface.fill(box.x(), box.y(), box.width(), box.height(), palette.of(Role.ACCENT).fade(0.1));
        surface.strokeRound(surface.snap(box.x()) + surface.pixel() / 2, surface.snap(box.y()) + surface.pixel() / 2, box.width(),
                box.height(), 0, palette.of(Role.ACCENT), new Stroke(surface.pixel()));
    }

    // ---- keys ----

    private boolean wanted(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT, RIGHT, HOME, END -> true;
            case SPACE -> model.zoomedProperty().get();
            default -> false;
        };
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (handled(event, event.getCode())) {
            event.consume();
        }
    }

    private boolean handled(KeyEvent event, KeyCode code) {
        int far = event.isShiftDown() ? 10 : 1;
        switch (code) {
            case LEFT -> model.readNext(-far);
            case RIGHT -> model.readNext(far);
            case END -> model.readNext(Integer.MAX_VALUE / 2);
            case HOME -> home();
            case PLUS, ADD, EQUALS -> model.zoomByKey(measure, true);
            case MINUS, SUBTRACT -> model.zoomByKey(measure, false);
            case DIGIT0, NUMPAD0 -> model.resetZoom();
            case SPACE -> gestures.hold(true);
            case ESCAPE -> {
                return gestures.giveUp() || stopReading();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void home() {
        if (model.zoomedProperty().get()) {
            model.resetZoom();
        } else {
            model.readNext(Integer.MIN_VALUE / 2);
        }
    }

    private boolean stopReading() {
        boolean reading = !Double.isNaN(model.place());
        model.read(Double.NaN);
        return reading;
    }

}
