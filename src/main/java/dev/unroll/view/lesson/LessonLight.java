package dev.unroll.view.lesson;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Pulse;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A ring around what a lesson speaks of. It takes no click, moves to another place within 200 ms, or jumps without motion,
 * and stays with its place when the window changes.
 */
public final class LessonLight extends Pane {
    private static final double DURATION = 0.200;
    private static final double MARGIN = 5;
    /** How often it looks whether its place has moved. */
    private static final Duration LOOK = Duration.millis(120);
    private final Appearance appearance;
    private final Region ring = new Region();
    private final Pulse pulse = new Pulse(this::advance);
    private final Timeline looking = new Timeline(new KeyFrame(LOOK, event -> place()));
    private Supplier<@Nullable Bounds> where = () -> null;
    private @Nullable Rectangle2D from;
    private @Nullable Rectangle2D shown;
    private double since = DURATION;

    /** Out at first. */
    public LessonLight(Appearance appearance) {
        this.appearance = appearance;
        setMouseTransparent(true);
        setPickOnBounds(false);
        setManaged(false);
        ring.getStyleClass().add("lesson-ring");
        ring.setId("lessonRing");
        ring.setManaged(false);
        getChildren().add(ring);
        ring.setVisible(false);
        looking.setCycleCount(Animation.INDEFINITE);
    }

    /** Points at a place in the scene, asked again and again; null while there is nothing to point at. */
    public void point(Supplier<@Nullable Bounds> place) {
        where = place;
        from = shown;
        since = from != null && appearance.motionProperty().get() ? 0 : DURATION;
        pulse.want(since < DURATION);
        looking.play();
        place();
    }

    /** Goes out. */
    public void clear() {
        where = () -> null;
        looking.stop();
        pulse.want(false);
        shown = null;
        ring.setVisible(false);
    }

    private void advance(double seconds) {
        since += seconds;
        pulse.want(since < DURATION);
        place();
    }

    private void place() {
        Bounds goal = where.get();
        if (goal == null || goal.getWidth() <= 0) {
            shown = null;
            ring.setVisible(false);
            return;
        }
        Bounds local = sceneToLocal(goal);
        double margin = MARGIN * appearance.scale();
        double left = Math.max(2, local.getMinX() - margin);
        double top = Math.max(2, local.getMinY() - margin);
        Rectangle2D to = new Rectangle2D(left, top, Math.max(0, Math.min(getWidth() - 2, local.getMaxX() + margin) - left),
                Math.max(0, Math.min(getHeight() - 2, local.getMaxY() + margin) - top));
        Rectangle2D begin = from;
        double left1 = 1 - Math.min(1, since / DURATION);
        double share = 1 - left1 * left1 * left1;
        Rectangle2D now = begin == null || share >= 1 ? to : new Rectangle2D(mix(begin.getMinX(), to.getMinX(), share),
                mix(begin.getMinY(), to.getMinY(), share), mix(begin.getWidth(), to.getWidth(), share),
                mix(begin.getHeight(), to.getHeight(), share));
        if (!now.equals(shown) || !ring.isVisible()) {
            shown = now;
            ring.setVisible(true);
            ring.resizeRelocate(snapPositionX(now.getMinX()), snapPositionY(now.getMinY()), snapSizeX(now.getWidth()),
                    snapSizeY(now.getHeight()));
        }
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
