package dev.unroll.view.evaluate;

import dev.unroll.evaluate.NumberAnswers;
import dev.unroll.evaluate.Report;
import dev.unroll.picture.evaluate.ConfusionLayout;
import dev.unroll.picture.evaluate.ConfusionPicture;
import dev.unroll.picture.evaluate.ConfusionScene;
import dev.unroll.picture.evaluate.Frame;
import dev.unroll.picture.evaluate.ScatterPicture;
import dev.unroll.plot.Box;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The confusion matrix, or for numbers what was predicted against what was. A cell lists its examples. */
final class MatrixPane extends BorderPane {
    private final EvaluateViewModel model;
    private final Scenes scenes;
    private final Appearance appearance;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private int focus = -1;

    MatrixPane(EvaluateViewModel model, Scenes scenes, Appearance appearance) {
        this.model = model;
        this.scenes = scenes;
        this.appearance = appearance;
        picture.setId("confusion");
        picture.setFocusTraversable(true);
        setCenter(picture);
        setMinSize(0, 0);
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            picture.requestFocus();
            choose(cell(event));
        });
        picture.addEventHandler(MouseEvent.MOUSE_MOVED, event -> picture.setCursor(cell(event) < 0 ? Cursor.DEFAULT : Cursor.HAND));
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        picture.focusedProperty().subscribe(focused -> {
            focus = focused ? Math.max(0, focus) : focus;
            repaint();
        });
        Parts.follow(this::repaint, model.judgedProperty(), model.thresholdProperty(), model.positiveProperty(),
                model.filterProperty(), appearance.darkProperty(), appearance.scaleProperty(),
                        appearance.texts().languageProperty());
    }

    /** Where a cell lies, for those who point at it. */
    @Nullable Box cell(int row, int column) {
        Report report = report();
        return report == null ? null : ConfusionLayout.of(scenes.confusion(report, -1), frame()).cell(row, column);
    }

    private @Nullable Report report() {
        Judged judged = model.judgedProperty().get();
        return judged == null ? null : judged.report();
    }

    private Frame frame() {
        return new Frame(picture.getWidth(), picture.getHeight(), appearance.scale(), appearance.palette(),
                appearance.texts().language());
    }

    private void repaint() {
        picture.repaint();
        picture.setAccessibleText(spoken());
    }

    private void paint(Surface surface) {
        Report report = report();
        if (report instanceof NumberAnswers numbers) {
            ScatterPicture.paint(surface, scenes.scatter(numbers), frame());
        } else if (report != null) {
            ConfusionPicture.paint(surface, scenes.confusion(report, picture.isFocused() ? focus : -1), frame());
        }
    }

    private String spoken() {
        Report report = report();
        if (report == null || report instanceof NumberAnswers) {
            return appearance.texts().now(report == null ? "view.evaluate.nothing" : "view.evaluate.scatter");
        }
        ConfusionScene scene = scenes.confusion(report, -1);
        int size = scene.classes().size();
        if (focus < 0 || focus >= size * size) {
            return appearance.texts().now("view.evaluate.matrix");
        }
        List<Long> row = scene.counts().get(focus / size);
        return appearance.texts().now("view.evaluate.cell", scene.classes().get(focus / size).name(),
                scene.classes().get(focus % size).name(), Numbers.grouped(row.get(focus % size)));
    }

    private int cell(MouseEvent event) {
        Report report = report();
        return report == null || report instanceof NumberAnswers ? -1
                : ConfusionLayout.of(scenes.confusion(report, -1), frame()).at(event.getX(), event.getY());
    }

    private void choose(int cell) {
        Report report = report();
        if (cell < 0 || report == null) {
            return;
        }
        focus = cell;
        List<Integer> order = scenes.order(report);
        Filter wanted = new Filter(order.get(cell / order.size()), order.get(cell % order.size()));
        model.filterProperty().set(wanted.equals(model.filterProperty().get()) ? Filter.WRONG : wanted);
    }

    private void key(KeyEvent event) {
        Report report = report();
        int size = report == null ? 0 : scenes.order(report).size();
        if (size == 0) {
            return;
        }
        int row = focus / size;
        int column = focus % size;
        switch (event.getCode()) {
            case LEFT -> column = Math.max(0, column - 1);
            case RIGHT -> column = Math.min(size - 1, column + 1);
            case UP -> row = Math.max(0, row - 1);
            case DOWN -> row = Math.min(size - 1, row + 1);
            case ENTER, SPACE -> choose(focus);
            case ESCAPE -> model.filterProperty().set(Filter.WRONG);
            default -> {
                return;
            }
        }
        focus = row * size + column;
        repaint();
        event.consume();
    }
}
