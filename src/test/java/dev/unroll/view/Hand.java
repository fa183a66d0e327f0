package dev.unroll.view;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A person's hand in a test. It waits until what it reaches for is there and at rest, scrolls to it, and does not travel:
 * the same under load, and quick without.
 */
public final class Hand {
    private static final int SECONDS = 40;
    private static final int SCROLLS = 200;
    private final FxRobot eyes = new FxRobot();
    private @Nullable Robot made;

    /** Does something on the FX thread. */
    public static <T extends @Nullable Object> T fx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for something, asked on the FX thread, and for what comes with it. */
    public static void until(Callable<Boolean> met) throws Exception {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> fx(met));
        rest();
    }

    /** Waits until what was put off to later has happened, with everything in its place. */
    public static void rest() throws Exception {
        WaitForAsyncUtils.waitForFxEvents(2);
        fx(() -> {
            settle();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /** The same one all the time: it knows which buttons are down. */
    private Robot robot() {
        Robot robot = made == null ? new Robot() : made;
        made = robot;
        return robot;
    }

    private static void settle() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
            }
        }
    }

    /** The first visible part that a query finds, as soon as there is one. */
    public Node find(String query) throws Exception {
        until(() -> look(query) != null);
        return Objects.requireNonNull(Hand.<@Nullable Node>fx(() -> look(query)));
    }

    private @Nullable Node look(String query) {
        return eyes.lookup(query).match(Hand::shown).tryQuery().orElse(null);
    }

    private static boolean shown(Node node) {
        Node each = node;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        Window window = node.getScene() == null ? null : node.getScene().getWindow();
        return each == null && window != null && window.isShowing();
    }

    /** Clicks each part in turn. */
    public Hand click(String... queries) throws Exception {
        for (String query : queries) {
            click(place(query));
        }
        return this;
    }

    /** Clicks a place of the screen. */
    public Hand click(Point2D at) throws Exception {
        return mouse(MouseButton.PRIMARY, 1, at);
    }

    /** Clicks a place of the screen twice. */
    public Hand doubleClick(Point2D at) throws Exception {
        return mouse(MouseButton.PRIMARY, 2, at);
    }

    /** Goes to a place of the screen. */
    public Hand move(Point2D at) throws Exception {
        fx(() -> {
            robot().mouseMove(at);
            return true;
        });
        rest();
        return this;
    }

    /** Takes something at a place of the screen and drops it at another. */
    public Hand drag(MouseButton button, Point2D from, Point2D to) throws Exception {
        take(button, from);
        pull(to);
        return drop(button);
    }

    /** Presses a button at a place of the screen and keeps it down. */
    public Hand take(MouseButton button, Point2D at) throws Exception {
        fx(() -> {
            Robot robot = robot();
            robot.mouseMove(at);
            robot.mousePress(button);
            return true;
        });
        rest();
        return this;
    }

    /** Goes on to a place of the screen in a few steps, as a mouse does. */
    public Hand pull(Point2D to) throws Exception {
        fx(() -> {
            Robot robot = robot();
            Point2D from = robot.getMousePosition();
            for (int i = 1; i <= 8; i++) {
                robot.mouseMove(from.interpolate(to, i / 8.0));
            }
            return true;
        });
        rest();
        return this;
    }

    /** Lets a button go. */
    public Hand drop(MouseButton button) throws Exception {
        fx(() -> {
            robot().mouseRelease(button);
            return true;
        });
        rest();
        return this;
    }

    private Hand mouse(MouseButton button, int times, Point2D at) throws Exception {
        fx(() -> {
            Robot robot = robot();
            robot.mouseMove(at);
            for (int i = 0; i < times; i++) {
                robot.mousePress(button);
                robot.mouseRelease(button);
            }
            return true;
        });
        rest();
        return this;
    }

    /** Presses keys, one after the other. */
    public Hand push(KeyCode... keys) throws Exception {
        for (KeyCode key : keys) {
            chord(key);
        }
        return this;
    }

    /** Presses keys together. */
    public Hand chord(KeyCode... keys) throws Exception {
        fx(() -> {
            Robot robot = robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
            return true;
        });
        rest();
        return this;
    }

    /** Types a text where the focus is. */
    public Hand type(String text) throws Exception {
        eyes.write(text, 0);
        rest();
        return this;
    }

    /** Puts a text in the place of the one in a field. */
    public Hand fill(String field, String text) throws Exception {
        return click(field).chord(KeyCode.CONTROL, KeyCode.A).type(text);
    }

    /** The middle of a part on the screen, once it stays where it is; it is scrolled into sight first. */
    public Point2D place(String query) throws Exception {
        Node node = find(query);
        reveal(node);
        Bounds[] last = {bounds(node)};
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> {
            rest();
            Bounds before = last[0];
            last[0] = bounds(node);
            return last[0].equals(before) && last[0].getWidth() > 0;
        });
        return new Point2D(last[0].getCenterX(), last[0].getCenterY());
    }

    private static Bounds bounds(Node node) throws Exception {
        return fx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    /** The headless robot has no wheel, so its events are made here. */
    private static void reveal(Node node) throws Exception {
        ScrollPane pane = Hand.<@Nullable ScrollPane>fx(() -> scrollPane(node));
        if (pane != null) {
            reveal(node, pane);
        }
    }

    private static void reveal(Node node, ScrollPane pane) throws Exception {
        for (int i = 0; i < SCROLLS; i++) {
            int way = fx(() -> {
                Bounds view = pane.localToScreen(pane.getLayoutBounds());
                Bounds at = node.localToScreen(node.getLayoutBounds());
                return at.getMaxY() > view.getMaxY() ? -1 : at.getMinY() < view.getMinY() ? 1 : 0;
            });
            if (way == 0) {
                return;
            }
            fx(() -> {
                Event.fireEvent(pane.getContent(), wheel(pane, 20 * way));
                return true;
            });
            rest();
        }
        throw new TimeoutException("cannot be scrolled into sight: " + node);
    }

    private static @Nullable ScrollPane scrollPane(Node node) {
        Parent each = node.getParent();
        while (each != null) {
            if (each instanceof ScrollPane pane) {
                return pane;
            }
            each = each.getParent();
        }
        return null;
    }

    private static ScrollEvent wheel(Node node, double way) {
        Point2D at = node.localToScreen(1, 1);
        return new ScrollEvent(ScrollEvent.SCROLL, 1, 1, at.getX(), at.getY(), false, false, false, false, false, false, 0, way,
                0, way, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }
}
