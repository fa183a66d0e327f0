package dev.unroll.view.data;

import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.PictureCanvas;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Makes a picture a handle for one number: dragged, or moved by keys. It is tried out at once and taken over when the hand is
 * lifted, or a moment after the last key.
 */
final class Draggable {
    private static final Duration MOMENT = Duration.millis(450);
    private final BooleanProperty grabbed = new SimpleBooleanProperty();
    private final PauseTransition pause = new PauseTransition(MOMENT);
    private final Runnable cancel;
    private final IntConsumer step;
    private final BooleanSupplier usable;
    private final Runnable commit;

    /**
     * A handle over {@code picture}.
     *
     * @param usable whether it can be moved now
     * @param at     hears the horizontal place that it is dragged to
     * @param step   hears by how much keys move it: 1 or 10 steps, or the largest numbers for the ends
     * @param commit takes over what is tried out
     * @param cancel gives it up
     */
    Draggable(PictureCanvas picture, BooleanSupplier usable, DoubleConsumer at, IntConsumer step, Runnable commit,
            Runnable cancel) {
        this.usable = usable;
        this.step = step;
        this.commit = commit;
        this.cancel = cancel;
        picture.setFocusTraversable(true);
        picture.setAccessibleRole(AccessibleRole.SLIDER);
        pause.setOnFinished(event -> commit.run());
        picture.setOnMousePressed(event -> {
            picture.requestFocus();
            if (usable.getAsBoolean() && event.isPrimaryButtonDown()) {
                grabbed.set(true);
                at.accept(event.getX());
            }
        });
        picture.setOnMouseDragged(event -> {
            if (grabbed.get()) {
                at.accept(event.getX());
            }
        });
        picture.setOnMouseReleased(event -> {
            if (grabbed.get()) {
                grabbed.set(false);
                commit.run();
            }
        });
        picture.setOnMouseEntered(event -> picture.setCursor(usable.getAsBoolean() ? Cursor.H_RESIZE : Cursor.DEFAULT));
        OwnKeys.keep(picture, event -> switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN, HOME, END, ESCAPE, ENTER -> true;
            default -> false;
        });
        picture.setOnKeyPressed(this::key);
        picture.focusedProperty().subscribe(focused -> {
            if (!focused && pause.getStatus() == javafx.animation.Animation.Status.RUNNING) {
                pause.stop();
                commit.run();
            }
            picture.repaint();
        });
        grabbed.subscribe(now -> picture.repaint());
    }

    /** Whether it is being dragged. */
    boolean grabbed() {
        return grabbed.get();
    }

    private void key(KeyEvent event) {
        int steps = event.isShiftDown() ? 10 : 1;
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            pause.stop();
            cancel.run();
        } else if (code == KeyCode.ENTER) {
            pause.stop();
            commit.run();
        } else if (usable.getAsBoolean()) {
            switch (code) {
                case LEFT, DOWN -> step.accept(-steps);
                case RIGHT, UP -> step.accept(steps);
                case HOME -> step.accept(Integer.MIN_VALUE);
                case END -> step.accept(Integer.MAX_VALUE);
                default -> {
                    return;
                }
            }
            pause.playFromStart();
        } else {
            return;
        }
        event.consume();
    }
}
