package dev.unroll.view.control;

import dev.unroll.plot.Box;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Darkens the window but for one control, and puts a caption beside it. Lies over the whole window and takes no click but
 * on the caption: a person may do at once what the caption speaks of, or anything else. From one control to the next the
 * light moves for 200 ms, without motion it jumps; it follows the control when the window changes.
 */
public final class Spotlight extends Pane {
    private static final double DURATION = 0.200;
    /** Between the control and the edge of the light. */
    private static final double MARGIN = 4;
    /** Between the light and the caption, and between both and the window's edge. */
    private static final double GAP = 12;
    private static final double WIDEST = 400;
    private final Appearance appearance;
    private final HoleShape veil = new HoleShape();
    private final Rectangle ring = new Rectangle();
    private final Pulse pulse = new Pulse(this::advance);
    private @Nullable Node target;
    private @Nullable Region caption;
    private Subscription following = Subscription.EMPTY;
    private @Nullable Box from;
    private @Nullable Box shown;
    private double since = DURATION;

    /** Out at first. */
    public Spotlight(Appearance appearance) {
        this.appearance = appearance;
        getStyleClass().add("spotlight");
        veil.getStyleClass().add("spotlight-veil");
        ring.getStyleClass().add("spotlight-ring");
        setPickOnBounds(false);
        for (Node each : List.of(veil, ring)) {
            each.setMouseTransparent(true);
            each.setManaged(false);
        }
        getChildren().addAll(veil, ring);
        setVisible(false);
    }

    /**
     * Lights {@code wanted} and puts {@code words} beside it; with null, or while the control is not to be seen, the words
     * stand in the middle and everything else is dark.
     */
    public void point(@Nullable Node wanted, Region words) {
        from = isVisible() ? shown : null;
        release();
        target = wanted;
        caption = words;
        words.setManaged(false);
        getChildren().add(words);
        setVisible(true);
        toFront();
        if (wanted != null) {
            InSight.reveal(wanted);
            following = follow(wanted);
        }
        boolean moves = appearance.motionProperty().get() && from != null && getScene() != null && getScene().getWindow() != null;
        since = moves ? 0 : DURATION;
        pulse.want(moves);
        place();
    }

    /** Puts the light out. */
    public void clear() {
        release();
        shown = null;
        setVisible(false);
    }

    /** What is lit, or null. */
    public @Nullable Node target() {
        return isVisible() ? target : null;
    }

    /** Where the light is, in this pane's coordinates; null where everything is dark. */
    public @Nullable Box light() {
        return shown;
    }

    private void release() {
        pulse.want(false);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (caption != null) {
            getChildren().remove(caption);
        }
        caption = null;
        target = null;
    }

    private Subscription follow(Node node) {
        List<Subscription> all = new ArrayList<>();
        all.add(node.localToSceneTransformProperty().subscribe((before, now) -> place()));
        all.add(node.layoutBoundsProperty().subscribe((before, now) -> place()));
        for (Node each = node; each != null; each = each.getParent()) {
            all.add(each.visibleProperty().subscribe((before, now) -> place()));
        }
        return Subscription.combine(all.toArray(Subscription[]::new));
    }

    private void advance(double seconds) {
        since += seconds;
        pulse.want(since < DURATION);
        place();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        if (!isVisible() || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        Box goal = goal();
        Box start = from;
        shown = goal == null || start == null || since >= DURATION ? goal : between(start, goal, eased(since / DURATION));
        veil.show(getWidth(), getHeight(), shown);
        ring.setVisible(shown != null);
        if (shown != null) {
            ring.setX(shown.x());
            ring.setY(shown.y());
            ring.setWidth(shown.width());
            ring.setHeight(shown.height());
            ring.setArcWidth(2 * HoleShape.RADIUS);
            ring.setArcHeight(2 * HoleShape.RADIUS);
        }
        if (caption != null) {
            place(caption, goal);
        }
    }

    /** Words never move: they stand at once where they will be read. */
    private void place(Region words, @Nullable Box beside) {
        double gap = GAP * appearance.scale();
        words.applyCss();
        double width = snapSizeX(Math.min(Math.min(words.prefWidth(-1), WIDEST * appearance.scale()), getWidth() - 2 * gap));
        double height = snapSizeY(Math.min(words.prefHeight(width), getHeight() - 2 * gap));
        Box at = CaptionPlace.of(beside, width, height, getWidth(), getHeight(), gap);
        words.resizeRelocate(snapPositionX(at.x()), snapPositionY(at.y()), at.width(), at.height());
    }

    private @Nullable Box goal() {
        Node node = target;
        if (node == null || node.getScene() == null || !seen(node)) {
            return null;
        }
        Bounds bounds = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double left = Math.max(1, Math.floor(bounds.getMinX() - MARGIN));
        double top = Math.max(1, Math.floor(bounds.getMinY() - MARGIN));
        double right = Math.min(getWidth() - 1, Math.ceil(bounds.getMaxX() + MARGIN));
        double bottom = Math.min(getHeight() - 1, Math.ceil(bounds.getMaxY() + MARGIN));
        return right - left < 2 * MARGIN || bottom - top < 2 * MARGIN ? null : new Box(left, top, right - left, bottom - top);
    }

    private static boolean seen(Node node) {
        Node each = node;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null;
    }

    private static double eased(double share) {
        double left = 1 - Math.min(1, share);
        return 1 - left * left * left;
    }

    private static Box between(Box a, Box b, double share) {
        return new Box(a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share,
                a.width() + (b.width() - a.width()) * share, a.height() + (b.height() - a.height()) * share);
    }
}
