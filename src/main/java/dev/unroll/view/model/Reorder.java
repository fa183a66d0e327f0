package dev.unroll.view.model;

import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Drags a card to another place in the stack. A mark shows where it would go; outside the stack, and after Esc, it goes
 * nowhere.
 */
final class Reorder {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final double LEAST = 5;
    private static final double DRAGGED_ORDER = -1;
    private static final double EDGE = 28;
    private static final double SCROLL = 9;
    private final CardStack stack;
    private final ScrollPane scroll;
    private final Region mark = new Region();
    // At the scene, and not at the card: wherever the pointer is, and whatever becomes of the card meanwhile.
    private final EventHandler<KeyEvent> escape = this::escape;
    private final EventHandler<MouseEvent> drag = this::drag;
    private final EventHandler<MouseEvent> release = this::release;
    private @Nullable LayerCard card;
    private @Nullable Scene scene;
    private boolean moving;
    private double pressed;
    private int target = -1;

    Reorder(CardStack stack, ScrollPane scroll) {
        this.stack = stack;
        this.scroll = scroll;
        mark.getStyleClass().add("insertion-mark");
        mark.setManaged(false);
        mark.setVisible(false);
        mark.setMouseTransparent(true);
        mark.setViewOrder(2 * DRAGGED_ORDER);
        mark.setId("insertionMark");
    }

    /** Shows where the dragged card would go. */
    Node mark() {
        return mark;
    }

    /** Lets a card be dragged. */
    void allow(LayerCard each) {
        each.handle().setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                end();
                card = each;
                pressed = stack.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
                listen(each.getScene());
            }
        });
    }

    private void listen(Scene to) {
        scene = to;
        to.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        to.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag);
        to.addEventFilter(MouseEvent.MOUSE_RELEASED, release);
    }

    private void escape(KeyEvent event) {
        if (moving && event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        LayerCard dragged = card;
        if (dragged == null) {
            return;
        }
        if (stack.indexOf(dragged) < 0) {
            end();
            return;
        }
        autoScroll(event);
        double y = stack.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        if (!moving && Math.abs(y - pressed) < LEAST) {
            return;
        }
        if (!moving) {
            begin(dragged);
        }
        dragged.setTranslateY(y - pressed);
        target = inside(event) ? stack.placeAt(y, stack.indexOf(dragged)) : -1;
        mark.setVisible(target >= 0);
        if (target >= 0) {
            double at = stack.gapOf(target, stack.indexOf(dragged));
            double thick = Math.max(2, stack.snapSpaceY(3));
            mark.resizeRelocate(stack.getInsets().getLeft(), at - thick / 2,
                    stack.getWidth() - stack.getInsets().getLeft() - stack.getInsets().getRight(), thick);
            mark.toFront();
        }
    }

    private void release(MouseEvent event) {
        LayerCard dragged = card;
        if (dragged != null && event.getButton() == MouseButton.PRIMARY) {
            boolean dropped = moving;
            int to = target;
            int from = stack.indexOf(dragged);
            end();
            if (dropped) {
                stack.drop(from, to);
                event.consume();
            }
        }
    }

    private void begin(LayerCard dragged) {
        moving = true;
        dragged.pseudoClassStateChanged(DRAGGED, true);
        dragged.setViewOrder(DRAGGED_ORDER);
    }

    private void end() {
        LayerCard dragged = card;
        if (dragged != null) {
            dragged.pseudoClassStateChanged(DRAGGED, false);
            dragged.setTranslateY(0);
            dragged.setViewOrder(0);
        }
        if (scene != null) {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, drag);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
            scene = null;
        }
        mark.setVisible(false);
        moving = false;
        target = -1;
        card = null;
    }

    private boolean inside(MouseEvent event) {
        Bounds seen = scroll.localToScene(scroll.getLayoutBounds());
        return seen.contains(event.getSceneX(), event.getSceneY());
    }

    /** Near the edges the stack moves along. */
    private void autoScroll(MouseEvent event) {
        Bounds seen = scroll.localToScene(scroll.getLayoutBounds());
        double hidden = stack.getHeight() - scroll.getViewportBounds().getHeight();
        if (moving && hidden > 0) {
            double by = event.getSceneY() < seen.getMinY() + EDGE ? -SCROLL
                    : event.getSceneY() > seen.getMaxY() - EDGE ? SCROLL : 0;
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / hidden, 0, 1));
        }
    }
}
