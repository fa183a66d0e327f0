package dev.unroll.view.present;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.FxColours;
import dev.unroll.view.control.Pulse;
import dev.unroll.plot.Palette;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** A soft dot of light where the pointer is, with a trail that fades within a third of a second; without motion only the dot. */
final class Laser extends Pane {
    private static final double FADES = 0.35;
    private static final double RADIUS = 15;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private final Pulse pulse = new Pulse(this::advance);
    private final Deque<Place> trail = new ArrayDeque<>();
    private double now;
    private boolean on;

    private record Place(double x, double y, double at) {
    }

    Laser(Appearance appearance) {
        this.appearance = appearance;
        setMouseTransparent(true);
        setId("laser");
        getChildren().add(canvas);
        setVisible(false);
    }

    /** Switches it on or off. */
    void shine(boolean wanted) {
        on = wanted;
        trail.clear();
        pulse.want(wanted && appearance.motionProperty().get());
        setVisible(wanted);
        paint();
    }

    /** Follows the pointer. */
    void point(double x, double y) {
        if (!on || !appearance.motionProperty().get()) {
            trail.clear();
        }
        trail.addLast(new Place(x, y, now));
        if (on) {
            paint();
        }
    }

    private void advance(double seconds) {
        now += seconds;
        while (trail.size() > 1 && now - trail.peekFirst().at() > FADES) {
            trail.removeFirst();
        }
        paint();
    }

    private void paint() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, getWidth(), getHeight());
        if (!on || trail.isEmpty()) {
            return;
        }
        Color colour = FxColours.of(appearance.palette().of(Palette.Role.DANGER));
        double radius = RADIUS * appearance.scale();
        Place before = null;
        for (Place each : trail) {
            double left = Math.max(0, 1 - (now - each.at()) / FADES);
            if (before != null) {
                context.setStroke(colour.deriveColor(0, 1, 1, 0.5 * left));
                context.setLineWidth(radius * 0.7 * left);
                context.strokeLine(before.x(), before.y(), each.x(), each.y());
            }
            before = each;
        }
        Place at = trail.peekLast();
        context.setFill(new RadialGradient(0, 0, at.x(), at.y(), radius, false, CycleMethod.NO_CYCLE, new Stop(0, colour),
                new Stop(0.35, colour.deriveColor(0, 1, 1, 0.9)), new Stop(1, colour.deriveColor(0, 1, 1, 0))));
        context.fillOval(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    }

    @Override
    protected void layoutChildren() {
        paint();
    }
}
