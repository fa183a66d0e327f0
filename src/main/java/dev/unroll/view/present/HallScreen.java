package dev.unroll.view.present;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.HallParts;
import dev.unroll.view.control.Legible;
import dev.unroll.view.control.ScreenKeys;
import dev.unroll.view.control.Theme;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Another screen than the stage, as a hall sees it: one part at a time, so large that its smallest type can be read. */
final class HallScreen extends Pane implements Legible {
    /** The smallest type of the screens, in their own units. */
    private static final double SMALL = 11;
    private static final double EDGE = 20;
    /** How wide a part becomes that is a card of words and controls, in the screens' units. */
    private static final double CARD = 520;
    private final Region screen;
    private final PresenterViewModel model;
    private final Appearance appearance;
    private final ObservableValue<List<HallPart>> parts;
    private @Nullable HallPart shown;

    /** A screen that was made in the sizes of {@code appearance}, which this sets. */
    HallScreen(Region screen, PresenterViewModel model, Appearance appearance) {
        this.screen = screen;
        this.model = model;
        this.appearance = appearance;
        parts = screen instanceof HallParts many ? many.apart() : new SimpleObjectProperty<>(List.of());
        screen.setVisible(true);
        appearance.scaleProperty().subscribe(scale -> Theme.size(this, appearance));
        parts.subscribe((before, now) -> {
            if (getParent() != null) {
                offer();
            }
        });
        model.partProperty().subscribe((before, now) -> turn());
        model.pointedProperty().subscribe((before, id) -> reveal(id));
    }

    /** Tells the model what there is to see; for the screen in front. */
    void offer() {
        model.offer(parts.getValue().stream().map(HallPart::name).toList());
        turn();
        reveal(model.pointedProperty().get());
    }

    private void turn() {
        List<HallPart> now = parts.getValue();
        if (getParent() == null) {
            return;
        }
        shown = now.isEmpty() ? null : now.get(Math.min(model.partProperty().get(), now.size() - 1));
        Region seen = shown == null ? screen : shown.view();
        if (seen == screen) {
            getChildren().setAll(screen);
        } else {
            getChildren().setAll(screen, seen);
        }
        requestLayout();
    }

    /** Turns to the part that a control is in. */
    private void reveal(String id) {
        List<HallPart> now = parts.getValue();
        for (int i = 0; getParent() != null && !id.isEmpty() && i < now.size(); i++) {
            Node there = now.get(i).view();
            if (id.equals(there.getId()) || there.lookup("#" + id) != null) {
                model.show(i);
                return;
            }
        }
    }

    /** Lets the screen answer to its own keys. */
    boolean key(KeyEvent event) {
        return screen instanceof ScreenKeys keyed && keyed.key(event);
    }

    /** Makes everything as large as a hall needs it. */
    void enlarge(double hall) {
        double scale = hall * HallSize.SMALLEST / SMALL;
        if (Math.abs(scale - appearance.scale()) > 1e-6) {
            appearance.scaleProperty().set(scale);
        }
    }

    @Override
    public double leastType() {
        return appearance.scale() * SMALL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        HallPart part = shown;
        screen.resizeRelocate(0, 0, width, height);
        if (part == null || part.view() == screen) {
            return;
        }
        double edge = EDGE * appearance.scale();
        double room = Math.max(0, height - edge);
        double wide = part.grows() ? width - 2 * edge : Math.min(width - 2 * edge, CARD * appearance.scale());
        double high = part.grows() ? room : Math.min(room, part.view().prefHeight(wide));
        part.view().resizeRelocate(snapPositionX((width - wide) / 2), snapPositionY(edge / 2 + (room - high) / 2), snapSizeX(wide),
                snapSizeY(high));
    }
}
