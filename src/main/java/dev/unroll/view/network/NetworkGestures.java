package dev.unroll.view.network;

import dev.unroll.picture.UnrolledLayout;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.PictureCanvas;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the pointer does on the unrolled network: reads and pins heat cells, seeks by a timestep or along the ribbon, goes
 * into a cell with two clicks; the wheel and dragging move the sight and leave the place where it is, with Ctrl the wheel
 * changes how many timesteps are in sight, and so do two fingers.
 */
final class NetworkGestures {
    private static final double WHEEL = 40;
    private static final double ZOOM = 1.25;
    private static final double STILL = 4;
    private final NetworkViewModel model;
    private final NetworkView view;
    private final PictureCanvas picture;
    private boolean scrubbing;
    private boolean panning;
    private double pressedAt;
    private double before;
    private @Nullable Spot clicked;
    private @Nullable Spot toggled;

    NetworkGestures(NetworkViewModel model, NetworkView view, PictureCanvas picture) {
        this.model = model;
        this.view = view;
        this.picture = picture;
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseExited(event -> view.hover(null));
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(this::release);
        picture.setOnScroll(this::scroll);
        picture.setOnZoom(this::pinch);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void point(MouseEvent event) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        if (seen == null) {
            return;
        }
        UnrolledLayout layout = view.layout(seen);
        double time = view.time(seen);
        Spot pin = layout.pinAt(event.getX(), event.getY(), time, model.pins(), seen.trace());
        Spot cell = pin != null ? null
                : layout.cellAt(event.getX(), event.getY(), time, model.stateProperty().get(), seen.trace());
        view.hover(cell);
        boolean hand = pin != null || cell != null || layout.onRibbon(event.getX(), event.getY())
                || layout.stepAt(event.getX(), event.getY(), time) >= 0;
        picture.setCursor(hand ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        picture.requestFocus();
        NetworkViewModel.Seen seen = model.seenProperty().get();
        pressedAt = event.getX();
        before = event.getX();
        panning = false;
        scrubbing = seen != null && event.getButton() == MouseButton.PRIMARY
                && view.layout(seen).onRibbon(event.getX(), event.getY());
        if (scrubbing) {
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        if (seen == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (scrubbing) {
            model.playhead().seek(view.layout(seen).timeAt(event.getX()));
            return;
        }
        panning |= Math.abs(event.getX() - pressedAt) > STILL;
        if (panning) {
            view.hover(null);
            pan(seen, before - event.getX());
            before = event.getX();
        }
    }

    private void release(MouseEvent event) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        if (seen != null && !scrubbing && !panning && event.getButton() == MouseButton.PRIMARY) {
            click(seen, event);
        }
        scrubbing = false;
        panning = false;
    }

    private void click(NetworkViewModel.Seen seen, MouseEvent event) {
        UnrolledLayout layout = view.layout(seen);
        double time = view.time(seen);
        double x = event.getX();
        double y = event.getY();
        Spot pin = layout.pinAt(x, y, time, model.pins(), seen.trace());
        Spot cell = layout.cellAt(x, y, time, model.stateProperty().get(), seen.trace());
        int step = layout.stepAt(x, y, time);
        if (event.getClickCount() == 2 && clicked != null) {
            enter(clicked);
            return;
        }
        boolean elsewhere = pin != null || layout.onWayBack(x, y, time) || step < 0 || seen.trace().layers().isEmpty();
        clicked = elsewhere ? null : cell != null ? cell : new Spot(layout.laneAt(y), step, Quantity.HIDDEN, 0);
        if (layout.onWayBack(x, y, time)) {
            model.sightProperty().set(model.sightProperty().get().following());
        } else if (pin != null) {
            model.togglePin(pin);
        } else if (cell != null && UnrolledLayout.computed(cell, seen.trace(), time)) {
            toggled = cell;
            model.togglePin(cell);
            return;
        } else if (step >= 0) {
            model.playhead().seek(step + 1);
        }
        toggled = null;
    }

    /**
     * Goes to where the first of the two clicks was, since that one may have moved the sight; what it pinned or unpinned is
     * taken back.
     */
    private void enter(Spot spot) {
        if (spot.equals(toggled)) {
            model.togglePin(spot);
        }
        toggled = null;
        clicked = null;
        view.enter(spot);
    }

    private void pan(NetworkViewModel.Seen seen, double distance) {
        UnrolledLayout layout = view.layout(seen);
        if (model.fold().unfoldedProperty().get() == 1 && layout.columns() < layout.steps()) {
            model.sightProperty().set(layout.panned(distance, view.time(seen)));
        }
    }

    private void scroll(ScrollEvent event) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        event.consume();
        if (seen == null) {
            return;
        }
        if (event.isShortcutDown()) {
            zoom(seen, Math.pow(ZOOM, event.getDeltaY() / WHEEL), event.getX());
            return;
        }
        double delta = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        pan(seen, -delta * 1.5);
        view.hover(null);
    }

    private void pinch(ZoomEvent event) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        if (seen != null && event.getZoomFactor() > 0) {
            zoom(seen, event.getZoomFactor(), event.getX());
            event.consume();
        }
    }

    private void zoom(NetworkViewModel.Seen seen, double factor, double x) {
        model.sightProperty().set(view.layout(seen).zoomed(factor, x, view.time(seen)));
    }

    /** Ctrl with plus, minus and 0, and Enter where no unit has the focus. */
    private void key(KeyEvent event) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        if (seen == null || event.isConsumed()) {
            return;
        }
        double middle = picture.getWidth() / 2;
        if (event.getCode() == KeyCode.ENTER && model.focusProperty().get() == null) {
            int lane = seen.trace().layers().size() - 1;
            Spot first = lane < 0 ? null : Focus.moved(null, 1, seen.trace(), model.stateProperty().get(), view.time(seen));
            if (first != null) {
                view.enter(first);
                event.consume();
            }
        } else if (event.isShortcutDown()) {
            switch (event.getCode()) {
                case PLUS, ADD, EQUALS -> zoom(seen, ZOOM, middle);
                case MINUS, SUBTRACT -> zoom(seen, 1 / ZOOM, middle);
                case DIGIT0, NUMPAD0 -> model.sightProperty().set(dev.unroll.picture.Sight.USUAL);
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }
}
