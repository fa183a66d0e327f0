package dev.unroll.view.main;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/**
 * Where a person wants everything larger than the window has room for, the content keeps a least size and one moves over it:
 * with bars, with the wheel, and with the focus, which is always in sight.
 */
final class Beyond {
    /** The least size of enlarged content, in pixels at scale 1: what the screens are laid out for. */
    static final double LEAST_WIDTH = 1240;
    static final double LEAST_HEIGHT = 680;
    private final Pane owner;
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private double width;
    private double height;
    private double high;

    /** Puts its bars into {@code owner}, which asks where to lay out its content. */
    Beyond(Pane owner) {
        this.owner = owner;
        owner.getChildren().addAll(across, down);
        across.valueProperty().subscribe((before, now) -> owner.requestLayout());
        down.valueProperty().subscribe((before, now) -> owner.requestLayout());
        owner.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        owner.sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::reveal);
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.getStyleClass().add("beyond-bar");
        bar.setVisible(false);
        return bar;
    }

    /**
     * Measures the window and places the bars; the content is {@link #width()} × {@link #height()}. Only what a person has
     * {@code enlarged} keeps its least size.
     */
    void fit(double room, double tall, double scale, boolean enlarged) {
        high = tall;
        width = enlarged ? Math.max(room, Math.ceil(LEAST_WIDTH * scale)) : room;
        height = enlarged ? Math.max(high, Math.ceil(LEAST_HEIGHT * scale)) : high;
        set(across, width, room);
        set(down, height, high);
        double thick = 12 * Math.min(scale, 1.5);
        across.resizeRelocate(0, high - thick, room - (down.isVisible() ? thick : 0), thick);
        down.resizeRelocate(room - thick, 0, thick, high - (across.isVisible() ? thick : 0));
    }

    private static void set(ScrollBar bar, double whole, double room) {
        boolean needed = whole > room + 0.5;
        bar.setVisible(needed);
        bar.setMax(Math.max(0, whole - room));
        bar.setVisibleAmount(needed ? (whole - room) * room / whole : 0);
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(room * 0.8);
        bar.setValue(needed ? Math.clamp(bar.getValue(), 0, bar.getMax()) : 0);
    }

    /** Whether {@code node} is one of the bars. */
    boolean holds(Node node) {
        return node == across || node == down;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** How far the content is moved to the left. */
    double x() {
        return Math.rint(across.getValue());
    }

    /** How far the content is moved up. */
    double y() {
        return Math.rint(down.getValue());
    }

    private void scroll(ScrollEvent event) {
        if (across.isVisible() || down.isVisible()) {
            move(across, -event.getDeltaX());
            move(down, -event.getDeltaY());
            event.consume();
        }
    }

    private static void move(ScrollBar bar, double by) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
        }
    }

    private void reveal(Node focus) {
        if (focus != null && (across.isVisible() || down.isVisible()) && focus != across && focus != down) {
            Bounds at = owner.sceneToLocal(focus.localToScene(focus.getLayoutBounds()));
            move(across, outside(at.getMinX(), at.getMaxX(), owner.getWidth() - down.getWidth()));
            move(down, outside(at.getMinY(), at.getMaxY(), high - across.getHeight()));
        }
    }

    /** How far to go so that what reaches from {@code from} to {@code to} lies in the room. */
    private static double outside(double from, double to, double room) {
        return from < 0 || to - from > room ? from - 8 : to > room ? to - room + 8 : 0;
    }
}
