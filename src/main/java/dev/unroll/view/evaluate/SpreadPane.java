package dev.unroll.view.evaluate;

import dev.unroll.evaluate.ManyClasses;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.picture.evaluate.Frame;
import dev.unroll.picture.evaluate.MistakesPicture;
import dev.unroll.picture.evaluate.ProbabilityPicture;
import dev.unroll.picture.evaluate.RocPicture;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Segments;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** How the answers are spread: probabilities with the threshold to be dragged, or the curve of all thresholds. */
final class SpreadPane extends BorderPane {
    private static final double STEP = 0.01;
    private final EvaluateViewModel model;
    private final Scenes scenes;
    private final Appearance appearance;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private final Segments<Boolean> views = new Segments<>(this::show);
    private final Segments<Boolean> manyViews = new Segments<>(this::show);
    private boolean other;
    private Runnable turned = () -> { };

    SpreadPane(EvaluateViewModel model, Scenes scenes, Appearance appearance) {
        this.model = model;
        this.scenes = scenes;
        this.appearance = appearance;
        picture.setId("spread");
        picture.setFocusTraversable(true);
        setCenter(picture);
        setMinSize(0, 0);
        views.add(false, appearance.texts().get("view.evaluate.probability"), "showProbability")
                .add(true, appearance.texts().get("view.evaluate.roc"), "showRoc").show(false);
        manyViews.add(false, appearance.texts().get("view.evaluate.sureness"), "showSureness")
                .add(true, appearance.texts().get("view.evaluate.mistakes"), "showMistakes").show(false);
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Parts.follow(this::repaint, model.judgedProperty(), model.thresholdProperty(), model.positiveProperty(),
                appearance.darkProperty(), appearance.scaleProperty(), appearance.texts().languageProperty());
        repaint();
    }

    Node views() {
        return views;
    }

    Node manyViews() {
        return manyViews;
    }

    /** Hears when the other picture is shown. */
    void setOnTurned(Runnable listener) {
        turned = listener;
    }

    /** Whether the second of the two pictures is shown. */
    boolean other() {
        return other;
    }

    private @Nullable Report report() {
        Judged judged = model.judgedProperty().get();
        return judged == null ? null : judged.report();
    }

    void show(boolean second) {
        other = second;
        views.show(second);
        manyViews.show(second);
        repaint();
        turned.run();
    }

    private void repaint() {
        Report report = report();
        set(views, report instanceof TwoClasses);
        set(manyViews, report instanceof ManyClasses);
        picture.setCursor(report instanceof TwoClasses && !other ? Cursor.H_RESIZE : Cursor.DEFAULT);
        picture.setAccessibleText(!(report instanceof TwoClasses) ? appearance.texts().now("view.evaluate.spread")
                : other ? scenes.roc((TwoClasses) report).area()
                : appearance.texts().now("picture.evaluate.threshold", Numbers.fixed(model.thresholdProperty().get(), 2)));
        picture.repaint();
    }

    private static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void paint(Surface surface) {
        Report report = report();
        Frame frame = frame();
        if (report instanceof TwoClasses two && other) {
            RocPicture.paint(surface, scenes.roc(two), frame);
        } else if (report instanceof ManyClasses many && other) {
            MistakesPicture.paint(surface, scenes.mistakes(many), frame);
        } else if (report != null) {
            ProbabilityPicture.paint(surface, scenes.probability(report), frame);
        }
    }

    private Frame frame() {
        return new Frame(picture.getWidth(), picture.getHeight(), appearance.scale(), appearance.palette(),
                appearance.texts().language());
    }

    private void drag(MouseEvent event) {
        picture.requestFocus();
        if (report() instanceof TwoClasses two && !other) {
            double at = ProbabilityPicture.number(scenes.probability(two), frame(), event.getX());
            model.thresholdProperty().set(Math.round(at / STEP) * STEP);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (!(report() instanceof TwoClasses)) {
            return;
        }
        double step = event.isShiftDown() ? 10 * STEP : STEP;
        double now = model.thresholdProperty().get();
        switch (event.getCode()) {
            case LEFT -> move(now - step);
            case RIGHT -> move(now + step);
            case HOME -> move(0);
            case END -> move(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double to) {
        model.thresholdProperty().set(Math.clamp(Math.round(to / STEP) * STEP, 0, 1));
    }
}
