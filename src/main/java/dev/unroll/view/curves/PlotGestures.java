package dev.unroll.view.curves;

import dev.unroll.plot.Box;
import dev.unroll.plot.FigureFrame;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.curves.CurvesViewModel.Direction;
import dev.unroll.workspace.curves.Measure;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a pointer does in a figure. It reads; the wheel zooms around it, across only with Shift or below the axis, upright
 * only with Ctrl or beside the axis; dragging zooms to a rectangle, or pans with Shift, the middle button or the space bar;
 * a double click shows everything again.
 */
final class PlotGestures {
    /** The logarithm of the factor of one unit of the wheel: a notch, 40 units, is about a fifth nearer. */
    private static final double WHEEL = 0.0046;
    private static final double HAND = 4;
    private static final double STRIP = 10;

    private final Measure measure;
    private final CurvesViewModel model;
    private final Supplier<FigureFrame> frames;
    private final PictureCanvas canvas;
    private @Nullable Drag drag;
    private boolean held;

    /** A drag from one point to another. */
    private record Drag(double fromX, double fromY, double x, double y, boolean pans, boolean real) {
    }

    PlotGestures(Measure measure, CurvesViewModel model, Supplier<FigureFrame> frames, PictureCanvas canvas) {
        this.measure = measure;
        this.model = model;
        this.frames = frames;
        this.canvas = canvas;
        canvas.setOnMouseMoved(this::move);
        canvas.setOnMouseExited(event -> model.read(Double.NaN));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnScroll(this::scroll);
        canvas.setOnZoom(event -> {
            zoom(event.getX(), event.getY(), event.getZoomFactor(), Direction.BOTH);
            event.consume();
        });
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                hold(false);
            }
        });
    }

    /** The space bar is held, or let go. */
    void hold(boolean next) {
        held = next;
        canvas.setCursor(held ? Cursor.OPEN_HAND : Cursor.CROSSHAIR);
    }

    /** Gives up a rectangle that is being drawn; false where there is none. */
    boolean giveUp() {
        boolean drawing = rectangle() != null;
        drag = null;
        canvas.repaint();
        return drawing;
    }

    /** The rectangle that is being drawn, or null. A narrow one becomes a strip over the whole figure. */
    @Nullable Box rectangle() {
        Drag now = drag;
        if (now == null || now.pans() || !now.real()) {
            return null;
        }
        FigureFrame frame = frames.get();
        double left = Math.clamp(Math.min(now.fromX(), now.x()), frame.left(), frame.right());
        double right = Math.clamp(Math.max(now.fromX(), now.x()), frame.left(), frame.right());
        double top = Math.clamp(Math.min(now.fromY(), now.y()), frame.top(), frame.bottom());
        double bottom = Math.clamp(Math.max(now.fromY(), now.y()), frame.top(), frame.bottom());
        if (bottom - top < STRIP) {
            return new Box(left, frame.top(), right - left, frame.height());
        }
        return right - left < STRIP ? new Box(frame.left(), top, frame.width(), bottom - top)
                : new Box(left, top, right - left, bottom - top);
    }

    private void move(MouseEvent event) {
        FigureFrame frame = frames.get();
        boolean beside = event.getX() < frame.left() - HAND || event.getX() > frame.right() + HAND;
        model.read(beside ? Double.NaN : frame.valueAt(event.getX()));
        if (!held) {
            canvas.setCursor(beside ? Cursor.DEFAULT : Cursor.CROSSHAIR);
        }
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        boolean middle = event.getButton() == MouseButton.MIDDLE;
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            drag = null;
            model.resetZoom();
        } else if (middle || event.getButton() == MouseButton.PRIMARY) {
            boolean pans = (middle || held || event.isShiftDown()) && model.zoomedProperty().get();
            drag = new Drag(event.getX(), event.getY(), event.getX(), event.getY(), pans, false);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Drag before = drag;
        if (before == null) {
            return;
        }
        boolean real = before.real()
                || Math.hypot(event.getX() - before.fromX(), event.getY() - before.fromY()) >= HAND;
        if (before.pans()) {
            FigureFrame frame = frames.get();
            canvas.setCursor(Cursor.CLOSED_HAND);
            model.pan(measure, (before.x() - event.getX()) / frame.width(), (event.getY() - before.y()) / frame.height());
        } else {
            model.read(Double.NaN);
        }
        drag = new Drag(before.fromX(), before.fromY(), event.getX(), event.getY(), before.pans(), real);
        canvas.repaint();
        event.consume();
    }

    private void release(MouseEvent event) {
        Box box = rectangle();
        drag = null;
        hold(held);
        if (box != null) {
            FigureFrame frame = frames.get();
            boolean across = box.width() < frame.width() - 1e-6 || box.height() > frame.height() - 1e-6;
            boolean upright = box.height() < frame.height() - 1e-6;
            model.zoomTo(measure, across ? frame.valueAt(box.x()) : Double.NaN, frame.valueAt(box.right()),
                    upright ? frame.valueAtHeight(box.bottom()) : Double.NaN, frame.valueAtHeight(box.y()));
        }
        canvas.repaint();
    }

    private void scroll(ScrollEvent event) {
        // With Shift some systems turn the wheel's way across.
        double way = event.getDeltaY() != 0 ? event.getDeltaY() : event.isShiftDown() ? event.getDeltaX() : 0;
        FigureFrame frame = frames.get();
        if (way == 0) {
            model.pan(measure, -event.getDeltaX() / frame.width(), 0);
        } else {
            boolean below = event.getY() > frame.bottom() + HAND;
            boolean beside = event.getX() < frame.left() - HAND;
            Direction direction = event.isShiftDown() || below ? Direction.ACROSS
                    : event.isShortcutDown() || beside ? Direction.UPRIGHT : Direction.BOTH;
            zoom(event.getX(), event.getY(), Math.exp(Math.clamp(way * WHEEL, -1, 1)), direction);
        }
        event.consume();
    }

    private void zoom(double x, double y, double factor, Direction direction) {
        FigureFrame frame = frames.get();
        model.zoom(measure, frame.valueAt(Math.clamp(x, frame.left(), frame.right())),
                frame.valueAtHeight(Math.clamp(y, frame.top(), frame.bottom())), factor, direction);
    }
}
