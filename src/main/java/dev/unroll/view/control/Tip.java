package dev.unroll.view.control;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A tooltip that is made when the pointer first comes to its control. Each of JavaFX's tooltips has a scene of its own, and a
 * window with a hundred of them is shown noticeably later.
 */
public final class Tip {
    private static final Duration DELAY = Duration.millis(400);
    private static final double WIDTH = 360;

    private final Control control;
    private final ObservableValue<String> text;
    private final EventHandler<MouseEvent> coming = event -> make();

    private Tip(Control control, ObservableValue<String> text) {
        this.control = control;
        this.text = text;
    }

    /** Has {@code control} tell {@code text} under the pointer, and to a screen reader as its help. */
    static void on(Control control, ObservableValue<String> text) {
        Tip tip = new Tip(control, text);
        control.getProperties().put(Tip.class, tip);
        control.accessibleHelpProperty().bind(text);
        control.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, tip.coming);
    }

    /** The control's tooltip, made now if need be; null where it has none. */
    public static @Nullable Tooltip of(Control control) {
        if (control.getTooltip() == null && control.hasProperties() && control.getProperties().get(Tip.class) instanceof Tip tip) {
            tip.make();
        }
        return control.getTooltip();
    }

    /** A tooltip that comes soon, stays for so long, and wraps what it says. */
    public static Tooltip plain(Duration stays) {
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(stays);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        return tooltip;
    }

    private void make() {
        control.removeEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, coming);
        if (control.getTooltip() == null) {
            Tooltip tooltip = plain(Duration.seconds(20));
            tooltip.textProperty().bind(text);
            control.setTooltip(tooltip);
        }
    }
}
